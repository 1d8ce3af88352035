import { html, type ReactiveControllerHost } from 'lit';
import type { LookName } from '../../../view/rays/look-names.js';
import type { Language } from '../../../words/formats.js';
import type { Camera } from '../../../view/camera/camera.js';
import type { Shaping } from '../../../view/shaping/shaping.js';
import type { PaneStage } from '../../../view/stage/pane-stage.js';
import { adoptAround } from '../../../view/stage/own-sheets.js';
import { loadLookWords, type LookWords } from '../../../words/look-words.js';
import { wantsPicture } from '../../state/session.js';
import { LazyPart } from '../lazy-part.js';
import type { MeasuringActs, MeasuringView } from '../measuring/measuring-parts.js';
import { partOf } from '../part.js';
import type { Shaper, ShapingView } from '../shaping/shaping-part.js';
import { Spoken } from '../spoken.js';
import type { Shown } from '../shown.js';
import { AxesCube, type CubeView } from './axes-cube.js';
import { viewingStyles } from './styles-viewing.js';
import { renderLooks, type LooksView } from './template-looks.js';
import { renderMeasureMenu, type MeasureMenuView } from './template-measure-menu.js';

export interface ViewingActs extends MeasuringActs {
  /** What draws the panes; `null` before anything does. */
  stage(): PaneStage | null;
  /** @param look `null` for the one that fits the data best */
  chooseLook(look: LookName | null): void;
  shape(shaping: Shaping): void;
  /** As by a hand. */
  turnTo(camera: Camera): void;
}

interface ViewingHost extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Whoever turned one picture of the page knows how. */
let hasTurned = false;
/** A finger turns sideways only. */
const hasMouse = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

/** What a person changes about the picture itself. Fetched once there is one. */
export class ViewingParts {
  readonly #looks;
  readonly #cube: AxesCube;
  readonly #hint = partOf(
    'hint',
    ({ hint }: { hint: string }) => html` <p class="turn-hint" aria-hidden="true">${hint}</p> `,
  );
  readonly #measure;
  readonly #measuring: LazyPart<MeasuringView>;
  readonly #shaping: LazyPart<ShapingView>;
  /** Those whose panel is open. */
  readonly #shapers = new Set<Shaper>();
  #shaped: Shaping = { threshold: null, cut: null };
  /** Whether anybody asked to measure. */
  #isMeasured = false;
  readonly #acts: ViewingActs;
  /** Without words for it there is nothing to press. */
  readonly #words: Spoken<LookWords>;

  constructor(host: ViewingHost, acts: ViewingActs) {
    this.#words = new Spoken(loadLookWords, () => host.requestUpdate());
    adoptAround(host.renderRoot, viewingStyles.cssText);
    this.#acts = acts;
    this.#measure = partOf('measure', (view: MeasureMenuView) =>
      renderMeasureMenu(view, () => {
        this.#isMeasured = true;
        host.requestUpdate();
      }),
    );
    this.#measuring = new LazyPart(async () => {
      const { MeasuringParts } = await import('../measuring/measuring-parts.js');
      return new MeasuringParts(host, acts);
    });
    const close = (shaper: Shaper) => {
      this.#shapers.delete(shaper);
      host.requestUpdate();
    };
    this.#shaping = new LazyPart(async () => {
      const { ShapingPart } = await import('../shaping/shaping-part.js');
      return new ShapingPart(host, { shape: acts.shape, close });
    });
    const turn = (shaper: Shaper) => {
      const isOn = this.#isOn(shaper);
      this.#shapers[isOn ? 'delete' : 'add'](shaper);
      // What is put away has done nothing.
      if (isOn) acts.shape({ ...this.#shaped, [shaper]: null });
      host.requestUpdate();
    };
    this.#cube = new AxesCube((camera) => acts.turnTo(camera));
    host.addEventListener('camera-change', (event) => {
      const { byPerson } = (event as CustomEvent<{ byPerson: boolean }>).detail;
      if (hasTurned || !byPerson) return;
      hasTurned = true;
      host.requestUpdate();
    });
    this.#looks = partOf('looks', (view: LooksView) =>
      renderLooks(view, (look) => acts.chooseLook(look), turn),
    );
  }

  /** Settles when there are words of the language. */
  speak(language: Language): Promise<void> {
    return this.#words.speak(language);
  }

  /** Settles when what was fetched for what is shown is shown, too. */
  get ready(): Promise<unknown> {
    return Promise.all([this.#measuring.ready, this.#shaping.ready]);
  }

  show(root: ParentNode, shown: Shown): void {
    void this.speak(shown.words.formats.language);
    const { session } = shown;
    this.#shaped = session.shaping;
    const hasPicture = session.drawn && !session.noPicture && wantsPicture(session);
    const said = hasPicture ? this.#words.words : null;
    this.#looks.show(root, said && this.#viewLooks(shown, said));
    this.#cube.show(root, said && viewCube(shown, said));
    const hint = said?.say(hasMouse() ? 'turn.hint' : 'turn.hint.touch', shown.words.formats);
    this.#hint.show(root, hint && shown.pose && !hasTurned ? { hint } : null);
    const { words } = shown;
    this.#measure.show(root, said && { said, words });
    this.#shaping.show(root, hasPicture ? this.#viewShaping(shown) : null);
    this.#measuring.show(
      root,
      this.#isMeasured && hasPicture ? viewMeasuring(shown, this.#acts.stage()) : null,
    );
  }

  #isOn(shaper: Shaper): boolean {
    return this.#shapers.has(shaper) || this.#shaped[shaper] !== null;
  }

  #viewLooks({ session, fittingLook: fitting, pose, words }: Shown, said: LookWords): LooksView {
    // Planes show every value, and all of the stack.
    const names: Shaper[] = pose ? ['threshold', 'cut'] : [];
    const shapers = names.map((name) => [name, this.#isOn(name)] as const);
    return { chosen: session.look, fitting, shapers, said, words };
  }

  /** What a link has brought is shown, so that it can be put back. */
  #viewShaping({ session, report, pose, words }: Shown): ShapingView | null {
    const { shaping } = session;
    const stage = this.#acts.stage();
    const [hasThreshold, hasCut] = [this.#isOn('threshold'), this.#isOn('cut')];
    if (!pose || !stage || !report || !(hasThreshold || hasCut)) return null;
    return { hasThreshold, hasCut, shaping, report, stage, words };
  }
}

/** One image has no sides to turn to. */
function viewCube({ pose, report, words }: Shown, said: LookWords): CubeView | null {
  return pose && report && report.dimensions.slices > 1 ? { pose, said, words } : null;
}

function viewMeasuring(
  { session, report, morphed: comparison, words }: Shown,
  stage: PaneStage | null,
): MeasuringView | null {
  const { stack } = session;
  return stack && report ? { stack, report, comparison, stage, words } : null;
}
