/** Gives each item to whichever worker is free, and waits for all; the results are in the order of the items. */
export async function inParallel<Worker, Item, Result>(
  workers: readonly Worker[],
  items: readonly Item[],
  work: (item: Item, worker: Worker) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = items.entries()
  await Promise.all(
    workers.map(async (worker) => {
      for (const [index, item] of left) results[index] = await work(item, worker)
    }),
  )
  return results
}
