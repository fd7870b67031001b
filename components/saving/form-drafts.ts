import type * as z from '@/lib/schema/zod'
import { createDrafts, type Drafts, type DraftScope } from './create-drafts'
import type { Revised } from './draft-kind'
import { useAutosave } from './use-autosave'

type FormDrafts<Draft> = Drafts<Draft, Revised>

/** What is typed into forms that send it themselves: kept in the browser until it is sent or discarded. */
export function createFormDrafts<Draft>(name: string, schema: z.ZodType<Draft>): FormDrafts<Draft> {
  return createDrafts<Draft, Revised>({
    name,
    schema,
    sends: 'asked',
    isStored: () => false,
    storedIn: () => undefined,
  })
}

type UseFormDraftOptions<Draft> = DraftScope & {
  /** The path of the page with the form. */
  place: string
  empty: Draft
}

/** The draft of such a form. The form discards it once it was sent. */
export function useFormDraft<Draft>(
  drafts: FormDrafts<Draft>,
  { memberId, of, place, empty }: UseFormDraftOptions<Draft>,
) {
  const { store, ready, draft, status, copy } = useAutosave(drafts, {
    memberId,
    of,
    place,
    stored: undefined,
    calls: {
      draftOf: () => empty,
      save: () => Promise.reject(new Error('The form sends this draft itself.')),
      onChanged: () => Promise.resolve(),
    },
  })
  // A form that was emptied has no draft.
  const change = (next: Draft): void =>
    JSON.stringify(next) === JSON.stringify(empty) ? store.discard() : store.change(next)
  return { ready, draft, status, copy, change, discard: store.discard }
}
