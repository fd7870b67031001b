import { ratioByRound } from '@/tests/bench/shared/statistics'
import type { Heavy } from './heavy'
import type { Score } from './measure'

/** What was measured of one setting: a score for each way, and milliseconds by round. */
export type Result = {
  setting: string
  scores: Map<string, Score>
  /** Our score on the very passages that each way was given. */
  oursOnSame: Map<string, Score>
  times: Map<string, number[]>
}

export type Goal = { says: string; value: string; met: boolean }

/** What re-anchoring promises, held against what was measured. `ours` and `hypothesis` are names of ways. */
export function judge(results: readonly Result[], names: { ours: string; hypothesis: string }): Goal[] {
  return results.flatMap((result) => {
    const ours = result.scores.get(names.ours)
    if (ours === undefined) throw new Error(`Nothing was measured of ${names.ours}.`)
    return [
      mostWrong(result.setting, ours),
      ...mostDeletedTaken(result.setting, ours),
      ...recall(result, names.ours),
      faster(result, names),
    ]
  })
}

export function judgeHeavy({ rewrite, rewriteMemory, crowd }: Heavy): Goal[] {
  return [
    { says: '2 MB rewritten, under 5 s', value: seconds(rewrite), met: rewrite < 5_000 },
    {
      says: '2 MB rewritten, under 500 MB',
      value: `${rewriteMemory.toFixed(0)} MB`,
      met: rewriteMemory < 500,
    },
    { says: '100,000 annotations, under 30 s', value: seconds(crowd), met: crowd < 30_000 },
  ]
}

function mostWrong(setting: string, { surelyWrong, kept }: Score): Goal {
  const limit = /five|first|1000/.test(setting) ? 0.01 : 0.001
  const share = surelyWrong / kept
  return {
    says: `${setting}: wrong among those taken without asking ≤ ${percent(limit)}`,
    value: percent(share),
    met: share <= limit,
  }
}

function mostDeletedTaken(setting: string, { deletedTaken, deleted }: Score): Goal[] {
  if (deleted === 0) return []
  const share = deletedTaken / deleted
  return [{ says: `${setting}: deleted yet taken ≤ 1.00 %`, value: percent(share), met: share <= 0.01 }]
}

function recall({ setting, scores, oursOnSame }: Result, ours: string): Goal[] {
  return [...scores].flatMap(([name, peer]) => {
    const own = oursOnSame.get(name)
    if (name === ours || own === undefined) return []
    const met = own.right >= peer.right
    const says = `${setting}: found, offers included ≥ ${name} (${percent(peer.right / peer.kept)} of ${peer.kept})`
    return [{ says, value: percent(own.right / own.kept), met }]
  })
}

function faster({ setting, times }: Result, names: { ours: string; hypothesis: string }): Goal {
  const ratio = ratioByRound(times.get(names.hypothesis) ?? [], times.get(names.ours) ?? [])
  const least = /^(0|10|100) edits/.test(setting) ? 10 : 3
  return {
    says: `${setting}: faster than Hypothesis's way by ≥ ${least} ×`,
    value: `${ratio.median.toFixed(1)} ×`,
    met: ratio.median >= least,
  }
}

export function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(2)} %`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}
