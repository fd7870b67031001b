import { ratioByRound } from '@/tests/bench/shared/statistics'
import { INTL, OURS } from './contenders'
import type { Goal } from './goals'
import { measureFirstCall } from './measure-first-call'
import { measureSpeed } from './measure-speed'
import { OTHER_SCRIPTS } from './other-scripts'

/** Ours against `Intl.Segmenter`, a value a round: MB/s, or milliseconds of a first call. */
export type Race = { says: string; ours: number[]; intl: number[]; isTime: boolean }

/** A first call takes long to set up, and a process that another one disturbs is thrown off by it. */
const FIRST_CALLS_A_ROUND = 3

/** What the engine's own splitter is best at: a first text, and Cyrillic and Arabic. */
export async function raceIntl(article: string, rounds: number): Promise<Race[]> {
  const races: Race[] = []
  const first = await measureFirstCall(article, 'en', rounds * FIRST_CALLS_A_ROUND)
  races.push({ says: 'first call, English article', ...first, isTime: true })
  for (const [language, paragraphs] of Object.entries(OTHER_SCRIPTS)) {
    const texts = paragraphs.map((text) => Buffer.from(text).toString())
    const whole = texts.join('\n\n')
    const firstOf = await measureFirstCall(whole, language, rounds * FIRST_CALLS_A_ROUND)
    races.push({ says: `first call, ${language}`, ...firstOf, isTime: true })
    const race: Race = { says: `paragraphs, ${language}`, ours: [], intl: [], isTime: false }
    // The first round only warms up.
    for (let round = -1; round < rounds; round += 1) {
      const [ours, intl] = [
        await measureSpeed(OURS, texts, language),
        await measureSpeed(INTL, texts, language),
      ]
      if (round < 0) continue
      race.ours.push(ours)
      race.intl.push(intl)
    }
    races.push(race)
  }
  return races
}

/** How many times as fast ours is, round by round. */
export function ratioOf({ ours, intl, isTime }: Race): number {
  return (isTime ? ratioByRound(intl, ours) : ratioByRound(ours, intl)).median
}

/** Each is to be at least as fast. */
export function judgeRaces(races: readonly Race[]): Goal[] {
  return races.map((race) => {
    const ratio = ratioOf(race)
    return {
      says: `${race.says} at × Intl.Segmenter's speed (≥ 1)`,
      value: ratio.toFixed(2),
      met: ratio >= 1,
    }
  })
}
