import type { TakingWords } from '../../../words/taking-words.js';
import { throttle } from '../../controllers/throttle.js';
import { nameOf, save } from './save.js';
import { takePack } from './take-pack.js';
import type { Taken } from './take-picture.js';
import { sentenceOf, type Told } from './told.js';

/** Has the browser save the preview pack of what is shown, and tells how far it is and how it ends. */
export async function savePackOf(
  taken: Taken,
  taking: TakingWords,
  tell: (told: Told) => void,
): Promise<void> {
  const { formats } = taken.shown.words;
  const packing = new AbortController();
  const { signal } = packing;
  const text = taking.say('taking.packing', formats);
  const going = (share: number) => tell({ text, going: { share, stop: () => packing.abort() } });
  going(0);
  let total = 0;
  const onProgress = throttle((done, all) => {
    total = all;
    if (!signal.aborted) going(done / all);
  });
  try {
    const { blob, shown } = await takePack(taken, {
      signal,
      onProgress: (done, all) => onProgress(done, all, 0),
    });
    const file = save(blob, nameOf(taken, '.ozx'));
    const unread = total - shown;
    const said =
      unread > 0
        ? taking.say('taking.packed-in-part', formats, { file, unread, total })
        : taking.say('taking.packed', formats, { file, bytes: blob.size });
    tell({ text: said });
  } catch (error) {
    const said = signal.aborted ? taking.say('taking.stopped', formats) : sentenceOf(error);
    tell({ text: said ?? taking.say('taking.pack-broke', formats) });
  }
}
