import type { ArticleDetails } from '@/lib/core/view/article'
import type { ArticleReference, ImportPreview } from '@/lib/core/view/import'

export type ImportTab = 'paste' | 'address' | 'file'

/** What the clipboard held when it was pasted: the same words with their markup. */
export type Pasted = { text: string; html: string }

/** What the person has typed. A detail is there once they have touched it; an emptied one is `''`. */
export type ImportDraft = {
  tab: ImportTab
  text: string
  pasted: Pasted | undefined
  keepsFormatting: boolean
  address: string
  file: File | undefined
  touched: Partial<DetailValues>
}

/** The details as a form holds them: every one a string. */
export type DetailValues = {
  [Detail in Exclude<keyof ArticleDetails, 'url'>]: string
}

export const EMPTY_DRAFT: ImportDraft = {
  tab: 'paste',
  text: '',
  pasted: undefined,
  keepsFormatting: true,
  address: '',
  file: undefined,
  touched: {},
}

const NO_DETAILS: DetailValues = {
  title: '',
  author: '',
  publisher: '',
  publishedOn: '',
  asOf: '',
  language: '',
  direction: '',
}

/** Formatting stands as long as the text is what was pasted: markup cannot follow what is typed into plain text. */
export function hasFormatting({ pasted, text }: ImportDraft): boolean {
  return pasted !== undefined && pasted.text === text
}

/** The details to show: what the person typed, else what the preview suggests. */
export function shownDetails(draft: ImportDraft, preview: ImportPreview | undefined): DetailValues {
  const suggested = preview ? valuesOf(preview.details) : NO_DETAILS
  return { ...suggested, ...draft.touched }
}

function valuesOf({ url: _url, ...details }: ArticleDetails): DetailValues {
  const { author, publisher, publishedOn, asOf } = details
  return {
    ...details,
    author: author ?? '',
    publisher: publisher ?? '',
    publishedOn: publishedOn ?? '',
    asOf: asOf ?? '',
  }
}

/**
 * The request for this draft: a form when a file is sent, JSON otherwise. Details nobody touched and no preview has
 * shown are left out, so that the server takes what the source declares.
 */
export function requestBody(
  draft: ImportDraft,
  { preview, allowDuplicate = false }: { preview?: ImportPreview | undefined; allowDuplicate?: boolean } = {},
): Record<string, unknown> | FormData {
  const details = detailFields(draft, preview)
  if (draft.tab !== 'file') {
    const url = draft.address.trim()
    return { ...sourceOf(draft), ...details, ...(url && { url }), ...(allowDuplicate && { allowDuplicate }) }
  }
  const form = new FormData()
  if (draft.file) form.set('file', draft.file)
  for (const [name, value] of Object.entries(details)) if (value !== null) form.set(name, value)
  if (allowDuplicate) form.set('allowDuplicate', 'true')
  return form
}

/** An address alone is sent alone: the server knows whether it can be fetched. */
function sourceOf(draft: ImportDraft): { html?: string; text?: string } {
  const { pasted } = draft
  if (draft.tab === 'address' && draft.text.trim() === '') return {}
  return pasted && draft.keepsFormatting && hasFormatting(draft)
    ? { html: pasted.html }
    : { text: draft.text }
}

/** An emptied detail means "none"; an emptied title, language or direction means "as you suggest". */
function detailFields(draft: ImportDraft, preview: ImportPreview | undefined): Record<string, string | null> {
  const values: Partial<DetailValues> = preview ? shownDetails(draft, preview) : draft.touched
  const fields: Record<string, string | null> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value.trim() !== '') fields[name] = value.trim()
    else if (!['title', 'language', 'direction'].includes(name)) fields[name] = null
  }
  return fields
}

/** The article that a conflict says is there already. */
export function referenceIn(current: unknown): ArticleReference | undefined {
  if (typeof current !== 'object' || current === null) return undefined
  if (!('articleId' in current) || !('title' in current)) return undefined
  const { articleId, title } = current
  return typeof articleId === 'string' && typeof title === 'string' ? { articleId, title } : undefined
}
