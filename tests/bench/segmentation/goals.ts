import type { Scores } from './score-contender'

export type Goal = { says: string; value: string; met: boolean }

export type Judged = {
  ours: Scores
  peers: readonly Scores[]
  /** Ours over `Intl.Segmenter`'s, round by round. */
  speed: { articles: number; paragraphs: number }
  /** Time for two megabytes over time for one, the worst of all hostile inputs; seconds for 10 MB of prose. */
  hostile: { growth: number; seconds: number }
}

/** Twice the text may take a little more than twice as long; quadratic work takes four times. */
const LINEAR = 3

/** What segmentation promises, judged on this run. */
export function judge({ ours, peers, speed, hostile }: Judged): Goal[] {
  return [
    ...judgeRules(ours),
    ...[...ours.f1].map(([name, value]) => judgeTreebank(name, value, peers)),
    judgeMost(ours, peers),
    atLeast("articles at × Intl.Segmenter's speed", speed.articles, 1),
    atLeast("paragraphs at × Intl.Segmenter's speed", speed.paragraphs, 1),
    { says: 'characters altered (0)', value: String(ours.altered), met: ours.altered === 0 },
    {
      says: `hostile text twice as long takes × (≤ ${String(LINEAR)})`,
      value: hostile.growth.toFixed(2),
      met: hostile.growth <= LINEAR,
    },
    {
      says: '10 MB of prose, seconds (≤ 5)',
      value: hostile.seconds.toFixed(2),
      met: hostile.seconds <= 5,
    },
  ]
}

/** Of the English cases beyond the named rules, some want the text cleaned, and some whole quotations left uncut. */
function judgeRules({ rules }: Scores): Goal[] {
  return [
    atLeast('golden rules English (named), %', percent(rules.get('named')), 94),
    atLeast('golden rules of other languages, %', percent(rules.get('other')), 89),
  ]
}

function judgeTreebank(name: string, value: number, peers: readonly Scores[]): Goal {
  const best = bestOf(name, peers)
  return {
    says: `${name}: at least the best peer's ${percent(best).toFixed(1)}`,
    value: percent(value).toFixed(1),
    met: value >= best,
  }
}

function judgeMost({ f1 }: Scores, peers: readonly Scores[]): Goal {
  const wholes = [...f1].filter(([name]) => !name.includes('/'))
  const better = wholes.filter(([name, value]) => value > bestOf(name, peers)).length
  return {
    says: 'treebanks on which ours is better than every peer (most)',
    value: `${String(better)} of ${String(wholes.length)}`,
    met: better > wholes.length / 2,
  }
}

function bestOf(name: string, peers: readonly Scores[]): number {
  return Math.max(...peers.map(({ f1 }) => f1.get(name) ?? 0))
}

function atLeast(says: string, value: number, limit: number): Goal {
  return { says: `${says} (≥ ${String(limit)})`, value: value.toFixed(2), met: value >= limit }
}

function percent(share = 0): number {
  return share * 100
}
