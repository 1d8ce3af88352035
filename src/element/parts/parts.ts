import { html } from 'lit';
import type { Wait } from '../../model/readable.js';
import { announce, type AnnouncementView } from '../state/announcement.js';
import { isLoading, viewOf, wantsPicture } from '../state/session.js';
import { chooseCover, renderCover, type CoverActs, type CoverView } from './cover/template-cover.js';
import { renderPanes, type PanesActs, type PanesView } from './panes/template-panes.js';
import { partOf } from './part.js';
import { renderProgress, shareShown, type ProgressView } from './progress/template-progress.js';
import type { Shown } from './shown.js';
import { renderTable, type TableView } from './table/template-table.js';
import { renderToolbar, type ToolbarActs, type ToolbarView } from './toolbar/template-toolbar.js';

const HEARD_AFTER_MS = 5000;

/** What a person can ask for. */
export interface PartActs extends PanesActs, CoverActs, ToolbarActs {
  /** Waits no more for a host: what there is is shown. */
  stopWaiting(): void;
}

/** The parts that are there from the start; those that follow the final numbers are fetched with them (`later.ts`). */
export class Parts {
  readonly #acts: PartActs;
  readonly #panes = partOf('panes', (view: PanesView) => renderPanes(view, this.#acts));
  readonly #cover = partOf('cover', (view: CoverView) => renderCover(view, this.#acts));
  readonly #progress = partOf('progress', (view: ProgressView) =>
    renderProgress(view, () => this.#acts.stopWaiting()),
  );
  readonly #toolbar = partOf('toolbar', (view: ToolbarView) => renderToolbar(view, this.#acts));
  readonly #table = partOf('table', renderTable);
  readonly #keys = partOf('keys', ({ help }: { help: string }) => html`${help}`);
  readonly #status = partOf('status', (view: AnnouncementView) => html`${announce(view)}`);

  constructor(acts: PartActs) {
    this.#acts = acts;
  }

  show(root: ParentNode, shown: Shown): void {
    this.#panes.show(root, viewPanes(shown));
    this.#cover.show(root, viewCover(shown));
    this.#progress.show(root, viewProgress(shown));
    this.#toolbar.show(root, viewToolbar(shown));
    this.#table.show(root, viewTable(shown));
    this.#keys.show(root, { help: shown.words.say('pane.keys') });
    this.#status.show(root, viewStatus(shown));
    measure(root, shown);
  }
}

/** Measures travel as custom properties set by script: hosts forbid style attributes. */
function measure(root: ParentNode, { session, bar }: Shown): void {
  const base = root.querySelector<HTMLElement>('.base');
  base?.style.setProperty('--_progress', String(shareShown(session)));
  base?.style.setProperty('--_bar', `${bar?.pixels ?? 0}px`);
}

function viewPanes({ session, report, supplied, morphed, rule, alt, bar, words }: Shown): PanesView {
  const { layout, drawn } = session;
  const supplier = supplied?.by ?? null;
  return {
    ...{ layout, drawn, report, rule, alt, supplier, words },
    comparison: morphed,
    isSliced: viewOf(session) === 'slices',
    isPictureless: session.noPicture !== null,
    seen: session.seen === 'nothing' ? null : session.seen,
    barLength: bar?.millimetres ?? null,
  };
}

function viewCover({ session, poster, isDraggedOver, isChoosable, words }: Shown): CoverView {
  const problem = (session.refusal ?? session.noPicture)?.problem ?? null;
  return { cover: chooseCover(session), problem, poster, isDraggedOver, isChoosable, words };
}

function viewProgress({ session, words }: Shown): ProgressView {
  const { step, done, total, bytes, pause, changedAt } = session;
  return {
    ...{ step, done, total, bytes, pause, changedAt, words },
    isLoading: isLoading(session),
    share: shareShown(session),
  };
}

function viewToolbar({ session, report, isChoosable, fullscreen, words }: Shown): ToolbarView {
  return {
    view: viewOf(session),
    isShown: report !== null || isLoading(session),
    hasCamera: session.drawn && wantsPicture(session),
    isChoosable: isChoosable && session.step !== 'empty',
    fullscreen,
    words,
  };
}

function viewTable({ session, report, words }: Shown): TableView {
  const isAsked = !wantsPicture(session) && (report !== null || isLoading(session));
  return { report, isShown: isAsked || session.noPicture !== null, words };
}

function viewStatus({ session, report, supplied, comparison, words }: Shown): AnnouncementView {
  const { refusal, noPicture } = session;
  const pause = isLoading(session) && isLong(session.pause) ? session.pause : null;
  return { pause, refusal, noPicture, report, supplier: supplied?.by ?? null, comparison, words };
}

/** Short waits would be heard all the time. */
function isLong(pause: Wait | null): boolean {
  return pause !== null && Date.now() - pause.since >= HEARD_AFTER_MS;
}
