import { createFormDrafts } from '@/components/saving/form-drafts'
import * as z from '@/lib/schema/zod'
import { EMPTY_DRAFT, type ImportDraft } from './import-draft'

/** What of an import was typed, and can be kept. A file has to be chosen again. */
const typedDraft = z.object({
  tab: z.enum(['paste', 'address', 'file', 'many']),
  text: z.string(),
  pasted: z.object({ text: z.string(), html: z.string() }).optional(),
  keepsFormatting: z.boolean(),
  address: z.string(),
  keepsImages: z.boolean(),
})
export type TypedDraft = z.output<typeof typedDraft>

export const captureDrafts = createFormDrafts('capture', typedDraft)

export function typedIn(draft: ImportDraft): TypedDraft {
  const { tab, text, pasted, keepsFormatting, address, keepsImages } = draft
  return { tab, text, ...(pasted && { pasted }), keepsFormatting, address, keepsImages }
}

const detail = z.string().exactOptional()

/** The same of the form for new articles, with the details and the list of addresses. */
export const keptImport = typedDraft.extend({
  touched: z.object({
    title: detail,
    author: detail,
    publisher: detail,
    url: detail,
    publishedOn: detail,
    asOf: detail,
    language: detail,
    direction: detail,
  }),
  /** The addresses of many articles, one in each line. */
  list: z.string(),
})
export type TypedImport = z.output<typeof keptImport>

export const importDrafts = createFormDrafts('import', keptImport)

/** What is kept of the form as it is. */
export function typedImportOf(draft: Partial<ImportDraft>, list: string): TypedImport {
  const whole = { ...EMPTY_DRAFT, ...draft }
  return { ...typedIn(whole), touched: whole.touched, list }
}

/** The form as it was when this was kept. */
export function importDraftOf({ list: _list, pasted, ...typed }: TypedImport): Partial<ImportDraft> {
  return { ...typed, pasted }
}

/** What stays when one article, or the list of many, was imported: what was typed for the other. */
export function leftAfterImport(typed: TypedImport, imported: 'one' | 'many'): TypedImport {
  if (imported === 'one') return typedImportOf({ tab: 'many' }, typed.list)
  return { ...typed, tab: typed.text === '' && typed.address !== '' ? 'address' : 'paste', list: '' }
}

/** Whether the two say the same in all that is typed: another tab, or a box that is ticked, loses nobody any work. */
export function isSameTyping(one: TypedImport, other: TypedImport): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf({ text, address, touched, list }: TypedImport): string {
  const details = Object.entries(touched).filter(([, value]) => value !== '')
  return JSON.stringify([text, address, details.toSorted(), list])
}
