import type { WorkStep } from './work'

/** Ids of the evidence that will be gone once the work that waits is saved. Of several steps the last one counts. */
export function evidenceLeaving(waiting: readonly WorkStep[]): ReadonlySet<string> {
  const leaving = new Set<string>()
  for (const { work } of waiting) {
    if (work.kind !== 'evidence') continue
    if (work.op === 'delete') leaving.add(work.evidence.id)
    else leaving.delete(work.evidence.id)
  }
  return leaving
}
