import type { Case } from './case'
import { isRight } from './truth'
import type { Answer, Sample, Way } from './way'

/** What a way did with the passages of a setting. `sure` are the answers it takes without asking. */
export type Score = {
  /** Passages whose words are still there, and those of them that were put right, surely right and surely wrong. */
  kept: number
  right: number
  surelyRight: number
  surelyWrong: number
  /** Passages that were deleted, and those for which something was taken all the same. */
  deleted: number
  deletedTaken: number
  deletedOffered: number
  milliseconds: number
}

/** Carries the passages of all cases over in one way, and holds the answers against the truth. */
export async function measure(way: Way, cases: readonly Case[], every: Sample): Promise<Score> {
  const score: Score = {
    kept: 0,
    right: 0,
    surelyRight: 0,
    surelyWrong: 0,
    deleted: 0,
    deletedTaken: 0,
    deletedOffered: 0,
    milliseconds: 0,
  }
  for (const { before, after, passages } of cases.filter((_, index) => index % every.cases === 0)) {
    const chosen = passages.filter((_, index) => index % every.passages === 0)
    const answers: Answer[] = []
    const start = performance.now()
    const place = way.prepare(before, after)
    for (const { anchor } of chosen) {
      const answer = place(anchor)
      answers.push(answer instanceof Promise ? await answer : answer)
    }
    score.milliseconds += performance.now() - start
    for (const [index, { truth }] of chosen.entries()) count(score, truth, answers[index])
  }
  return score
}

function count(score: Score, truth: Case['passages'][number]['truth'], answer: Answer): void {
  if (truth.kind === 'unsure') return
  if (truth.kind === 'deleted') {
    score.deleted += 1
    if (answer?.sure === true) score.deletedTaken += 1
    else if (answer !== undefined) score.deletedOffered += 1
    return
  }
  score.kept += 1
  if (answer === undefined) return
  const right = isRight(truth, answer)
  if (right) score.right += 1
  if (right && answer.sure) score.surelyRight += 1
  if (!right && answer.sure) score.surelyWrong += 1
}
