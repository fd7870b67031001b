import { useState } from 'react'
import { useFormDraft } from '@/components/saving/form-drafts'
import { useLatest } from '@/components/ui/use-latest'
import type { ImportDraft } from './import-draft'
import { importDrafts, isSameTyping, leftAfterImport, typedImportOf, type TypedImport } from './typed-draft'

const NOTHING = typedImportOf({}, '')

type UseKeptImportOptions = {
  memberId: string
  /** The path of the form, with what was handed over to it. */
  place: string
  /** What the form begins with when nothing was kept. */
  initial: Partial<ImportDraft>
}

/** What is typed into the import form, kept in the browser until it is imported or discarded. */
export function useKeptImport({ memberId, place, initial }: UseKeptImportOptions) {
  const empty = typedImportOf(initial, '')
  const { ready, draft, status, copy, change, discard } = useFormDraft(importDrafts, {
    memberId,
    // What another page handed over is another draft than what one types here.
    of: place,
    place,
    empty,
  })
  const latest = useLatest(draft)
  const [hasLooked, setLooked] = useState(false)
  const [restored, setRestored] = useState<TypedImport | null>(null)
  const [edition, setEdition] = useState(0)
  if (ready && !hasLooked) {
    setLooked(true)
    if (status === 'kept') setRestored(draft)
  }

  function keep(typed: TypedImport): void {
    if (isSameTyping(typed, empty)) discard()
    else change(typed)
  }

  /** Called when the import has been answered: what was typed meanwhile stays. */
  function forgetImported(imported: 'one' | 'many'): void {
    const left = leftAfterImport(latest.current, imported)
    if (isSameTyping(left, NOTHING)) discard()
    else change(left)
  }

  /** The form begins anew, without what was typed. */
  function beginAnew(): void {
    discard()
    setRestored(null)
    setEdition(edition + 1)
  }

  return {
    /** Until then it is not known what is kept: whatever is typed could replace it. */
    ready,
    /** What was typed in an earlier visit, if that is what the form shows. */
    restored,
    /** Changes when the form is to be filled anew. */
    filling: `${restored ? 'kept' : 'new'} ${String(edition)}`,
    status,
    copy,
    keep,
    forgetImported,
    beginAnew,
  }
}
