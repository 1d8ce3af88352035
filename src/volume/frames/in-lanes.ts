/**
 * Does `work` for every item, `lanes` of them at once, and tells each result as it comes; ahead of who listens by no
 * more than that.
 * @throws what `work` throws first
 */
export async function* inLanes<Item, Result>(
  items: Iterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting = items[Symbol.iterator]();
  const running = new Map<number, Promise<{ lane: number; result: Result }>>();
  const startNext = (lane: number) => {
    const next = waiting.next();
    if (next.done) {
      running.delete(lane);
      return;
    }
    const started = work(next.value).then((result) => ({ lane, result }));
    // It may fail after another one did, when nobody listens any more.
    started.catch(() => undefined);
    running.set(lane, started);
  };
  for (let lane = 0; lane < lanes; lane++) startNext(lane);
  while (running.size > 0) {
    const { lane, result } = await Promise.race(running.values());
    startNext(lane);
    yield result;
  }
}
