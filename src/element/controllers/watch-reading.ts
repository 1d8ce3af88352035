import type { Stack } from '../../model/report.js';
import type { Series, SeriesWatcher } from '../../series/read-series.js';
import type { Judged } from '../../series/supply.js';
import { FEWEST_FOR_VOLUME } from '../state/view.js';
import type { LoadedSession } from './stack-drawing.js';
import { throttle } from './throttle.js';

/** What is done while headers are read. */
export interface ReadingActs {
  /** Sketches a stack of which an even sample is known; absent where no sketch is wanted. */
  sketch: ((stack: Stack, open: Series['open']) => void) | undefined;
  /** @param isFew no file tells of more slices than a few */
  fetchEngine(isFew: boolean): void;
  /** A report of a few files is there; absent where it is not to be shown. */
  spacingFound: (() => void) | undefined;
}

/** Tells the session how far the reading of a series is. */
export function watchReading(
  session: LoadedSession,
  signal: AbortSignal,
  { sketch, fetchEngine, spacingFound }: ReadingActs,
): SeriesWatcher {
  const tell = throttle((done, total, bytes) => {
    if (!signal.aborted) session.advance({ type: 'read', done, total, bytes });
  });
  let found = 0;
  return {
    onFound: (total: number) => {
      if (signal.aborted) return;
      found = total;
      session.advance({ type: 'find', total });
    },
    onRead: (done: number, bytes: number) => tell(done, found, bytes),
    onSample: sketch,
    onReport: (early: Judged) => {
      if (signal.aborted) return;
      fetchEngine(found < FEWEST_FOR_VOLUME && early.report.dimensions.slices < FEWEST_FOR_VOLUME);
      if (!early.report.provisional || !spacingFound) return;
      session.advance({ type: 'sample', early });
      spacingFound();
    },
  };
}
