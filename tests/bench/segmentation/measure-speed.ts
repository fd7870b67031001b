import type { Contender } from './contenders'

/** What one measurement takes at least (ms); shorter ones say more about the clock. */
const LONG_ENOUGH = 30

/** Megabytes (10⁶ UTF-16 units) a second that a contender cuts, over as many passes as make the figure steady. */
export async function measureSpeed({ cut }: Contender, texts: readonly string[]): Promise<number> {
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  const started = performance.now()
  let passes = 0
  do {
    for (const text of texts) {
      const sentences = cut(text, 'en')
      if (sentences instanceof Promise) await sentences
    }
    passes += 1
  } while (performance.now() - started < LONG_ENOUGH)
  return (passes * size) / 1000 / (performance.now() - started)
}
