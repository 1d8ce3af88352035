/**
 * Does `work` for every item, up to `lanes` of them at once, and tells the results in the order of the items; ahead of
 * who listens by no more than that.
 * @throws what `work` throws first
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const started = work(item);
    // It may fail before its turn comes, or when nobody listens any more.
    started.catch(() => undefined);
    running.push(started);
    const first = running.length >= lanes ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const started of running) yield await started;
}
