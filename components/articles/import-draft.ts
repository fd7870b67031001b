import type { ArticleDetails } from '@/lib/core/view/article'
import type { ArticleReference, Extraction, ImportPreview } from '@/lib/core/view/import'

export type ImportTab = 'paste' | 'address' | 'file' | 'many'

/** What the clipboard held when it was pasted: the same words with their markup. */
export type Pasted = { text: string; html: string }

/** What the person has typed and chosen. A detail is there once they have touched it; an emptied one is `''`. */
export type ImportDraft = {
  tab: ImportTab
  text: string
  pasted: Pasted | undefined
  keepsFormatting: boolean
  address: string
  file: File | undefined
  touched: Partial<DetailValues>
  /** What of a page is taken; undefined: as the server finds best. */
  extraction: Extraction | undefined
  chapters: readonly number[] | undefined
  keepsImages: boolean
  /** Places of blocks in the preview that are not wanted. */
  leftOut: readonly number[]
  /** Terms of the preview's glossary that are to be kept. */
  terms: readonly string[]
}

/** The details as a form holds them: every one a string. */
export type DetailValues = {
  [Detail in Exclude<keyof ArticleDetails, 'url' | 'glossary'>]: string
}

export const EMPTY_DRAFT: ImportDraft = {
  tab: 'paste',
  text: '',
  pasted: undefined,
  keepsFormatting: true,
  address: '',
  file: undefined,
  touched: {},
  extraction: undefined,
  chapters: undefined,
  keepsImages: true,
  leftOut: [],
  terms: [],
}

/** The parts of a draft that only say what to do with what was read: a preview stays right when they change. */
const ABOUT_THE_READING: readonly (keyof ImportDraft)[] = ['touched', 'leftOut', 'terms', 'keepsImages']

/** Whether a change of the draft makes its preview out of date. */
export function outdatesPreview(part: Partial<ImportDraft>): boolean {
  return Object.keys(part).some((name) => !ABOUT_THE_READING.some((one) => one === name))
}

/** Formatting stands as long as the text is what was pasted: markup cannot follow what is typed into plain text. */
export function hasFormatting({ pasted, text }: ImportDraft): boolean {
  return pasted !== undefined && pasted.text === text
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

/** The details to show: what the person typed, else what the preview suggests. */
export function shownDetails(draft: ImportDraft, preview: ImportPreview | undefined): DetailValues {
  const suggested = preview ? valuesOf(preview.details) : NO_DETAILS
  return { ...suggested, ...draft.touched }
}

function valuesOf({ url: _url, glossary: _glossary, ...details }: ArticleDetails): DetailValues {
  const { author, publisher, publishedOn, asOf } = details
  return {
    ...details,
    author: author ?? '',
    publisher: publisher ?? '',
    publishedOn: publishedOn ?? '',
    asOf: asOf ?? '',
  }
}

type Request = { preview?: ImportPreview | undefined; allowDuplicate?: boolean }

/**
 * The request for this draft: a form when a file is sent, JSON otherwise. Details nobody touched and no preview has
 * shown are left out, so that the server takes what the source declares. What was previewed is asked for by its name,
 * so that what is imported is what was seen.
 */
export function requestBody(
  draft: ImportDraft,
  { preview, allowDuplicate = false }: Request = {},
): Record<string, unknown> | FormData {
  return bodyOf(draft, preview, {
    ...detailFields(draft, preview),
    ...choiceFields(draft, preview),
    ...glossaryFields(draft, preview),
    ...(allowDuplicate && { allowDuplicate }),
  })
}

/** The same for a new version of an article that is here already: its details stay as they are. */
export function captureBody(draft: ImportDraft, preview?: ImportPreview): Record<string, unknown> | FormData {
  return bodyOf(draft, preview, choiceFields(draft, preview))
}

function bodyOf(
  draft: ImportDraft,
  preview: ImportPreview | undefined,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> | FormData {
  if (draft.tab === 'file' && !preview?.intakeId) return formOf(draft.file, fields)
  return { ...sourceOf(draft, preview), ...fields }
}

function formOf(file: File | undefined, fields: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData()
  if (file) form.set('file', file)
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) continue
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

function sourceOf(draft: ImportDraft, preview: ImportPreview | undefined): Record<string, string> {
  if (preview?.intakeId) return { intakeId: preview.intakeId }
  const url = draft.address.trim()
  const from = url === '' ? {} : { url }
  const { pasted } = draft
  if (draft.tab === 'address') return from
  return pasted && draft.keepsFormatting && hasFormatting(draft)
    ? { html: pasted.html, ...from }
    : { text: draft.text, ...from }
}

function choiceFields(draft: ImportDraft, preview: ImportPreview | undefined): Record<string, unknown> {
  const { extraction, chapters, leftOut, keepsImages } = draft
  return {
    ...(extraction && { extraction }),
    ...(chapters && { chapters }),
    ...(preview && leftOut.length > 0 && { leaveOut: leftOut }),
    ...(draft.tab !== 'paste' && keepsImages && { images: 'keep' }),
  }
}

function glossaryFields({ terms }: ImportDraft, preview: ImportPreview | undefined): Record<string, unknown> {
  const glossary = preview?.glossary.filter(({ term }) => terms.includes(term)) ?? []
  return glossary.length > 0 ? { glossary } : {}
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
