import { excerptOf } from '@/lib/core/formats/excerpt-of'
import {
  type Restored,
  type RestoredCount,
  type RestoredPart,
  type RestoredRemark,
} from '@/lib/schema/external-annotation'

/** Counts what becomes of each part of an export, and names what does not come back as it was. */
export type Tally = {
  add: (part: RestoredPart, outcome: 'created' | 'existed', count?: number) => void
  /** Something that is not restored. */
  leave: (part: RestoredPart, what: string, reason: string) => void
  /** Something that is restored otherwise than it was, or never was restorable. */
  remark: (part: RestoredRemark['part'], what: string, reason: string) => void
  result: () => Restored
}

export function createTally(): Tally {
  const counts = emptyCounts()
  const remarks: RestoredRemark[] = []
  function remark(part: RestoredRemark['part'], what: string, reason: string): void {
    remarks.push({ part, what: excerptOf(what), reason })
  }
  return {
    add(part, outcome, count = 1) {
      counts[part][outcome] += count
    },
    leave(part, what, reason) {
      counts[part].left += 1
      remark(part, what, reason)
    },
    remark,
    result: () => ({ counts, remarks }),
  }
}

function emptyCounts(): Record<RestoredPart, RestoredCount> {
  const none = (): RestoredCount => ({ created: 0, existed: 0, left: 0 })
  return {
    'sentence corrections': none(),
    claims: none(),
    sources: none(),
    evidence: none(),
    verdicts: none(),
    decisions: none(),
  }
}
