import type { Failure, Result } from '@/lib/core/result'
import type { DraftKind, Revised } from './draft-kind'

export type FailedAnswer<Stored> = {
  outcome: 'failed'
  because: 'conflict' | 'unreachable' | 'refused'
  failure: Failure | undefined
  there: Stored | undefined
}

/** What an answer means. `same`: another revision is stored than the one to be submitted, and it says the same. */
export type Judged<Stored> = { outcome: 'saved' | 'same'; there: Stored } | FailedAnswer<Stored>

type Sent<Draft> = {
  base: number | undefined
  /** What was sent; missing for a submission. */
  draft: Draft | undefined
  /** What is on the screen, if all of it is stored. */
  shown: Draft | undefined
}

/** Only what the server says that it has stored is saved; a conflict with what one wrote oneself is none. */
export function judgeAnswer<Draft, Stored extends Revised>(
  kind: Pick<DraftKind<Draft, Stored>, 'isUnique' | 'isStored' | 'storedIn'>,
  { base, draft, shown }: Sent<Draft>,
  answer: Result<Stored>,
): Judged<Stored> {
  const says = (what: Draft | undefined, there: Stored): boolean =>
    what !== undefined && kind.isStored(what, there)
  if (answer.ok) {
    const there = answer.value
    const isCertain = !kind.isUnique || base !== undefined || says(draft, there)
    return isCertain
      ? { outcome: 'saved', there }
      : { outcome: 'failed', because: 'conflict', failure: undefined, there }
  }
  const { failure } = answer
  const there = kind.storedIn(failure.current)
  const because = haltOf(failure)
  if (because !== 'conflict') return { outcome: 'failed', because, failure, there: undefined }
  // Without the stored version there is nothing to choose from: the message says what is wrong.
  if (!there) return { outcome: 'failed', because: 'refused', failure, there }
  if (says(draft, there)) return { outcome: 'saved', there }
  const isNewer = draft === undefined && base !== undefined && there.revision > base
  if (isNewer && says(shown, there)) return { outcome: 'same', there }
  return { outcome: 'failed', because, failure, there }
}

function haltOf(failure: Failure): FailedAnswer<unknown>['because'] {
  if (failure.code === 'conflict') return 'conflict'
  return isPassing(failure) ? 'unreachable' : 'refused'
}

/** Failures that say nothing about the work itself are passing: it is kept, and sent again. */
function isPassing({ code }: Failure): boolean {
  return code === 'unavailable' || code === 'too_many' || code === 'unauthenticated'
}
