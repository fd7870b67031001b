import type { Contender } from './contenders'

/** How long one measurement goes on (ms) at least; slow contenders have one pass. */
const LONG_ENOUGH = 60

/**
 * Megabytes (10⁶ UTF-16 units) a second that a contender cuts in its fastest pass over the texts: what else runs on
 * the machine can only make a pass slower.
 */
export async function measureSpeed(
  { cut }: Contender,
  texts: readonly string[],
  language: string,
): Promise<number> {
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  const started = performance.now()
  let fastest = Infinity
  do {
    const passStarted = performance.now()
    for (const text of texts) {
      const sentences = cut(text, language)
      if (sentences instanceof Promise) await sentences
    }
    fastest = Math.min(fastest, performance.now() - passStarted)
  } while (performance.now() - started < LONG_ENOUGH)
  return size / 1000 / fastest
}
