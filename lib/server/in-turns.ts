import { setImmediate } from 'node:timers/promises'

/** In milliseconds. Longer turns would delay other requests noticeably. */
const TURN = 10

/** What `make` makes of each item of a long list, in turns with whatever else this process has to do. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  let turn = performance.now()
  for (const item of items) {
    made.push(make(item))
    if (performance.now() - turn > TURN) {
      await setImmediate()
      turn = performance.now()
    }
  }
  return made
}
