import type { Failure } from '@/lib/core/result'
import type { CaptureBody, ImportBody } from '@/lib/schema/api/import-body'
import { direction, type ArticleDetails, type GlossaryEntry } from '@/lib/schema/article'
import type { Duplicate, Extraction, ImportPreview } from '@/lib/schema/import'

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
  /** Terms of the preview's glossary that are to be kept, with what they are to mean. */
  terms: readonly GlossaryEntry[]
}

/** The details as a form holds them: every one a string. */
export type DetailValues = {
  [Detail in Exclude<keyof ArticleDetails, 'glossary'>]: string
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
  url: '',
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

function valuesOf({ glossary: _glossary, ...details }: ArticleDetails): DetailValues {
  const { author, publisher, url, publishedOn, asOf } = details
  return {
    ...details,
    author: author ?? '',
    publisher: publisher ?? '',
    url: url ?? '',
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
): ImportBody | FormData {
  return bodyOf(draft, preview, {
    ...detailFields(draft, preview),
    ...choiceFields(draft, preview),
    ...glossaryFields(draft, preview),
    ...(allowDuplicate && { allowDuplicate }),
  })
}

/** The same for a new version of an article that is here already: its details stay as they are. */
export function captureBody(draft: ImportDraft, preview?: ImportPreview): CaptureBody | FormData {
  return bodyOf(draft, preview, choiceFields(draft, preview))
}

function bodyOf<Fields extends object>(
  draft: ImportDraft,
  preview: ImportPreview | undefined,
  fields: Fields,
): (SourceFields & Fields) | FormData {
  if (draft.tab === 'file' && !preview?.intakeId) return formOf(draft.file, fields)
  // Where the article is, as one may have corrected it, stands before where it was looked for.
  return { ...sourceOf(draft, preview), ...fields }
}

function formOf(file: File | undefined, fields: object): FormData {
  const form = new FormData()
  if (file) form.set('file', file)
  for (const [name, value] of new Map<string, unknown>(Object.entries(fields))) {
    if (value === null) continue
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

type SourceFields = Pick<ImportBody, 'intakeId' | 'html' | 'text' | 'url'>

function sourceOf(draft: ImportDraft, preview: ImportPreview | undefined): SourceFields {
  if (preview?.intakeId) return { intakeId: preview.intakeId }
  const url = draft.address.trim()
  const from = url === '' ? {} : { url }
  const { pasted } = draft
  if (draft.tab === 'address') return from
  return pasted && draft.keepsFormatting && hasFormatting(draft)
    ? { html: pasted.html, ...from }
    : { text: draft.text, ...from }
}

type ChoiceFields = Pick<ImportBody, 'extraction' | 'chapters' | 'leaveOut' | 'images'>

function choiceFields(draft: ImportDraft, preview: ImportPreview | undefined): ChoiceFields {
  const { extraction, chapters, leftOut, keepsImages } = draft
  return {
    ...(extraction && { extraction }),
    ...(chapters && { chapters: [...chapters] }),
    ...(preview && leftOut.length > 0 && { leaveOut: [...leftOut] }),
    ...(draft.tab !== 'paste' && keepsImages && { images: 'keep' }),
  }
}

/** A meaning that was emptied is the one that was found. */
function glossaryFields(
  { terms }: ImportDraft,
  preview: ImportPreview | undefined,
): Pick<ImportBody, 'glossary'> {
  if (!preview || terms.length === 0) return {}
  const glossary = preview.glossary.flatMap((found) => {
    const kept = terms.find(({ term }) => term === found.term)
    return kept ? [{ term: found.term, meaning: kept.meaning.trim() || found.meaning }] : []
  })
  return { glossary }
}

type DetailFields = Pick<ImportBody, keyof DetailValues>

function detailFields(draft: ImportDraft, preview: ImportPreview | undefined): DetailFields {
  const { url, ...others }: Partial<DetailValues> = preview ? shownDetails(draft, preview) : draft.touched
  // A page that has not been had yet is fetched from the address of its own field.
  const isToFetch = draft.tab === 'address' && !preview?.intakeId
  const values = url === undefined || isToFetch ? others : { ...others, url }
  return { ...suggestedFields(values), ...optionalFields(values) }
}

/** Of these, an emptied one means "as you suggest". */
function suggestedFields({ title, language, direction: given }: Partial<DetailValues>): DetailFields {
  const way = direction.options.find((one) => one === given?.trim())
  return {
    ...(title?.trim() && { title: title.trim() }),
    ...(language?.trim() && { language: language.trim() }),
    ...(way && { direction: way }),
  }
}

/** Of these, an emptied one means "none". */
function optionalFields(values: Partial<DetailValues>): DetailFields {
  const { author, publisher, url, publishedOn, asOf } = values
  return {
    ...(author !== undefined && { author: author.trim() || null }),
    ...(publisher !== undefined && { publisher: publisher.trim() || null }),
    ...(url !== undefined && { url: url.trim() || null }),
    ...(publishedOn !== undefined && { publishedOn: publishedOn.trim() || null }),
    ...(asOf !== undefined && { asOf: asOf.trim() || null }),
  }
}

/** The article that a refusal says is there already. */
export function duplicateIn({ code, current }: Pick<Failure, 'code' | 'current'>): Duplicate | undefined {
  if (code !== 'conflict' || typeof current !== 'object' || current === null) return undefined
  if (!('articleId' in current) || !('title' in current)) return undefined
  const { articleId, title } = current
  if (typeof articleId !== 'string' || typeof title !== 'string') return undefined
  return { articleId, title, same: 'same' in current && current.same === 'content' ? 'content' : 'address' }
}
