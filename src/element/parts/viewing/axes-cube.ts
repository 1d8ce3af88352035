import { html, type TemplateResult } from 'lit';
import { between, listSides, lookAt, type Pose, type Side } from '../../../view/camera/sides.js';
import type { Camera } from '../../../view/camera/camera.js';
import { dot } from '../../../view/camera/stand.js';
import type { Triple } from '../../../volume/scalar-volume.js';
import type { LookWords } from '../../../words/look-words.js';
import type { Words } from '../../../words/words.js';
import { Part } from '../part.js';

export interface CubeView {
  pose: Pose;
  said: LookWords;
  words: Words;
}

/** Half an edge, CSS pixels. */
const half = 22;
/** A side that is seen more from its edge has no face. */
const leastFacing = 0.05;
const turnMilliseconds = 180;

/** Which way an arrow goes over the cube: along the view's right or up, forwards or back. */
const arrows = new Map<string, readonly [along: 'right' | 'up', sign: 1 | -1]>([
  ['ArrowRight', ['right', 1]],
  ['ArrowLeft', ['right', -1]],
  ['ArrowUp', ['up', 1]],
  ['ArrowDown', ['up', -1]],
]);

/**
 * A cube that turns with the picture, and has it turn to the side that is pressed. By key it is one stop, the side that
 * is looked at; arrows go on to the next side, as far as there are any: all round.
 */
export class AxesCube extends Part<CubeView> {
  readonly #turn: (camera: Camera) => void;
  #container: Element | null = null;
  #frame = 0;

  /** @param turn as by a hand */
  constructor(turn: (camera: Camera) => void) {
    super('cube');
    this.#turn = turn;
  }

  protected override draw({ pose, said, words: { formats } }: CubeView): TemplateResult {
    const sides = listSides(pose.patient);
    const facing = sides.map(({ way }) => dot(way, pose.axes.toViewer));
    const front = facing.indexOf(Math.max(...facing));
    return html`
      <div
        part="cube"
        class="cube"
        role="group"
        aria-label=${said.say('cube', formats)}
        @keydown=${(event: KeyboardEvent) => this.#press(event, sides)}
      >
        ${sides.map((side, index) => {
          const { name, isEnd } = side;
          const isAxis = name === 'X' || name === 'Y' || name === 'Z';
          const label = isAxis
            ? said.say('cube.axis', formats, { axis: name, isEnd })
            : said.say(`cube.${name}`, formats);
          return html`
            <button
              type="button"
              class="face"
              title=${label}
              aria-label=${label}
              tabindex=${index === front ? 0 : -1}
              ?hidden=${(facing[index] ?? 0) < leastFacing}
              data-side=${index}
              .style=${`transform: ${placeFace(side, pose)}`}
              @click=${() => this.#turnTo(side.way)}
            >
              ${isAxis && !isEnd ? `−${name}` : name}
            </button>
          `;
        })}
      </div>
    `;
  }

  #press(event: KeyboardEvent, sides: readonly Side[]): void {
    const arrow = arrows.get(event.key);
    const { view } = this;
    if (!arrow || !view || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const [along, sign] = arrow;
    const axis = view.pose.axes[along];
    const reach = sides.map(({ way }) => sign * dot(way, axis));
    const next = sides[reach.indexOf(Math.max(...reach))];
    this.#container = (event.currentTarget as Element | null) ?? null;
    if (next) this.#turnTo(next.way, true);
  }

  /** At once where a person wants no motion; else in less time than it takes to wonder. */
  #turnTo(way: Triple, takesFocus = false): void {
    const { view } = this;
    if (!view) return;
    cancelAnimationFrame(this.#frame);
    const from = view.pose.camera;
    const to = lookAt(way, view.pose);
    const began = performance.now();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const step = () => {
      const share = isStill ? 1 : Math.min(1, (performance.now() - began) / turnMilliseconds);
      this.#turn(between(from, to, share * (2 - share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
      else if (takesFocus) this.#focus();
    };
    step();
  }

  /** The side that is looked at now. */
  #focus(): void {
    requestAnimationFrame(() =>
      this.#container?.querySelector<HTMLElement>('.face[tabindex="0"]')?.focus({ preventScroll: true }),
    );
  }
}

/** Where a side lies on the screen, as the matrix of a square about its middle: what is written on it stands upright. */
function placeFace({ way }: Side, { axes, stand }: Pose): string {
  const isLying = dot(way, stand.up) !== 0;
  // Upright on the sides; seen from above its head is at the back, from below at the front.
  const head = isLying ? scale(stand.away, dot(way, stand.up)) : stand.up;
  const across = cross(head, way);
  const numbers = [across, scale(head, -1), scale(way, half)].flatMap((vector) => [
    dot(vector, axes.right),
    -dot(vector, axes.up),
  ]);
  return `matrix(${numbers.map((number) => number.toFixed(4)).join()})`;
}

function scale([x, y, z]: Triple, factor: number): Triple {
  return [x * factor, y * factor, z * factor];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
