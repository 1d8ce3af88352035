import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, Stack, StackReport, Vector } from '../../../model/report.js';
import type { JudgedStack } from '../../../series/supply.js';
import { makeLegible } from '../../../words/legible.js';
import type { Words } from '../../../words/words.js';
import { Part } from '../part.js';
import { baseOf, listSpacing } from '../../state/caption.js';
import { hasMillimetres } from '../../state/comparison.js';
import { drawMark } from '../toolbar/icons.js';
import type { VoxelSource } from '../../../volume/levels/voxel-source.js';
import type { Thumbnail } from '../../../volume/volume.js';
import type { Series } from '../../../series/read-series.js';

/** Pixels along the longer side of a thumbnail: sharp at twice the 4.5 rem it is shown at. */
const THUMBNAIL_EDGE = 144;
/** A normal nearer than this cosine to an axis of the patient is called after it. */
const ALONG_AXIS = 0.9;

export interface StackChooserView {
  series: Series;
  chosen: Stack;
  /** The chosen stack is shown, so that there is time for thumbnails. */
  loaded: boolean;
  words: Words;
}

/** One card for each stack of a series: its middle slice, what it is, and the gravest thing to know of it. */
export class StackChooser extends Part<StackChooserView> {
  readonly #choose: (stack: JudgedStack) => void;
  readonly #sight = new IntersectionObserver((entries) => this.#see(entries));
  #series: Series | null = null;
  #thumbnails = new Map<Stack, HTMLCanvasElement>();
  #reading = new AbortController();
  #isSeen = false;
  #isLoaded = false;
  #isRead = false;

  constructor(choose: (stack: JudgedStack) => void) {
    super('stacks');
    this.#choose = choose;
  }

  protected override draw(view: StackChooserView): TemplateResult | typeof nothing {
    const { series, loaded, words } = view;
    if (series.stacks.length < 2) return nothing;
    if (series !== this.#series) this.#take(series);
    this.#isLoaded = loaded;
    void this.#readThumbnails();
    return html`
      <fieldset part="stacks" class="stacks">
        <legend>${words.say('stacks.title', { stacks: series.stacks.length })}</legend>
        <div class="cards">${series.stacks.map((stack, index) => this.#renderCard(stack, index, view))}</div>
      </fieldset>
    `;
  }

  /** Stops reading thumbnails and lets go of the series. */
  forget(): void {
    this.#reading.abort();
    this.#sight.disconnect();
    this.#series = null;
    this.#thumbnails.clear();
  }

  #renderCard(
    stack: JudgedStack,
    index: number,
    { series, chosen, words: spoken }: StackChooserView,
  ): TemplateResult {
    const { report } = stack;
    const words = spoken.about(report);
    const file = tellFile(stack, series.stacks, words);
    const worst = report.findings.find(({ severity }) => severity !== 'info');
    return html`
      <label class="card">
        <input type="radio" name="stack" .checked=${stack === chosen} @change=${() => this.#choose(stack)} />
        ${this.#thumbnails.get(stack)}
        <span class="told">
          <span class="name">${nameStack(report, index + 1, words)}</span>
          <span class="quiet"
            >${words.say('stacks.grid', { ...report.dimensions, phases: report.phases })}</span
          >
          ${hasMillimetres(report) ? html`<span class="quiet">${words.formats.lengths(listSpacing(report))}</span>` : nothing}
          ${file === null ? nothing : html`<span class="quiet">${words.say('stacks.first', { file })}</span>`}
          ${worst ? renderFinding(worst, words) : nothing}
        </span>
      </label>
    `;
  }

  #take(series: Series): void {
    this.forget();
    this.#series = series;
    this.#reading = new AbortController();
    this.#isSeen = false;
    this.#isRead = false;
    for (const stack of series.stacks) {
      const canvas = document.createElement('canvas');
      canvas.setAttribute('aria-hidden', 'true');
      canvas.width = canvas.height = 1;
      this.#thumbnails.set(stack, canvas);
      this.#sight.observe(canvas);
    }
  }

  #see(entries: IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#sight.disconnect();
    this.#isSeen = true;
    void this.#readThumbnails();
  }

  async #readThumbnails(): Promise<void> {
    const series = this.#series;
    if (!series || !this.#isSeen || !this.#isLoaded || this.#isRead) return;
    this.#isRead = true;
    const { signal } = this.#reading;
    let source: VoxelSource | undefined;
    try {
      const { openFrames, readThumbnail } = await import('../../../volume/volume.js');
      for (const stack of series.stacks) {
        const first = { ...stack, frames: stack.frames.filter(({ phase }) => phase === 0) };
        source = await openFrames(first, series.open, { signal, before: source });
        const thumbnail = await readThumbnail(source, THUMBNAIL_EDGE);
        signal.throwIfAborted();
        if (thumbnail) this.#draw(stack, thumbnail);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      source?.stop();
    }
  }

  #draw(stack: Stack, { columns, rows, pixels }: Thumbnail): void {
    const canvas = this.#thumbnails.get(stack);
    if (!canvas) return;
    [canvas.width, canvas.height] = [columns, rows];
    canvas.style.aspectRatio = String(aspectOf(stack.report));
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, columns, rows), 0, 0);
    canvas.dataset['read'] = '';
  }
}

/** Width to height of one slice as it lies in space. */
function aspectOf({ dimensions: { columns, rows }, spacing: { x, y } }: StackReport): number {
  return x === null || y === null ? columns / rows : (columns * x) / (rows * y);
}

/** The first file where another stack has the same name, size and spacing; with its folder where that alone differs. */
function tellFile(stack: Stack, stacks: readonly Stack[], words: Words): string | null {
  const told = ({ report }: Stack) =>
    JSON.stringify([nameStack(report, 0, words), report.dimensions, report.spacing]);
  const fileOf = ({ frames }: Stack) => frames[0]?.facts.file ?? '';
  const file = fileOf(stack);
  const others = stacks.filter((other) => fileOf(other) !== file && told(other) === told(stack)).map(fileOf);
  if (others.length === 0) return null;
  return others.some((other) => baseOf(other) === baseOf(file)) ? makeLegible(file) : baseOf(file);
}

function nameStack(
  { series: { description, modality }, geometry, evidence }: StackReport,
  number: number,
  words: Words,
): string {
  const told = makeLegible([modality, description].filter(Boolean).join(' '));
  const name = told || words.say('stacks.unnamed', { number });
  // Planes are named after the patient, whom a volume of its own coordinates does not know.
  const inVolume = evidence.z.source === 'image-position-volume';
  const plane = inVolume ? null : findPlane(geometry.normal);
  return plane ? words.formats.phrases([name, words.say(`plane.${plane}`)]) : name;
}

function findPlane(normal: Vector | null): 'axial' | 'coronal' | 'sagittal' | 'oblique' | null {
  if (!normal) return null;
  const [x, y, z] = normal.map(Math.abs) as Vector;
  if (z > ALONG_AXIS) return 'axial';
  if (y > ALONG_AXIS) return 'coronal';
  return x > ALONG_AXIS ? 'sagittal' : 'oblique';
}

function renderFinding(problem: Problem, words: Words): TemplateResult {
  return html`<span class="finding">${drawMark(problem.severity)} ${words.describe(problem)}</span>`;
}
