import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { ok, type Result } from '@/lib/core/result'
import type { ArticleDetails } from '@/lib/schema/article'
import type { ImportFormat } from '@/lib/schema/import-formats'
import type { Provenance } from '@/lib/schema/provenance'
import type { NewVersion } from '@/lib/server/data/article/article-versions'
import type { ImportInput, ReadingChoices, ExtractedArticle } from '@/lib/ingest/import-input'
import { leaveOut } from '@/lib/ingest/leave-out'
import { extractUpload } from '@/lib/ingest/extract-upload'
import { deriveVersion } from './derive-version'
import { keepImages, type CaptureOptions, type KeptImage } from './keep-images'

/** Details that the person gives; those left out are taken from what the source declares, `null` means "none". */
export type GivenDetails = { [Detail in keyof ArticleDetails]?: ArticleDetails[Detail] | undefined }

/** What a person chooses about the article that is made of a source. */
export type ArticleChoices = ReadingChoices & {
  details: GivenDetails
  /** Places of outermost blocks, from 0, that are not wanted. */
  leaveOut: readonly number[]
  keepsImages: boolean
}

export const NO_CHOICES: ArticleChoices = { details: {}, leaveOut: [], keepsImages: false }

/** An article that only has to be written down. */
export type Prepared = {
  format: ImportFormat
  details: ArticleDetails
  /** Whether it reads like one, rather than a front page or a notice. */
  isArticle: boolean
  version: NewVersion
}

/** Makes an article of what was handed over: reads it, leaves out what is not wanted, fetches its images. Saves nothing. */
export async function prepareArticle(
  input: ImportInput,
  choices: ArticleChoices,
  { language, ...capture }: CaptureOptions & { language?: string } = {},
): Promise<Result<Prepared>> {
  const extracted = await extractUpload(input, choices)
  if (!extracted.ok) return extracted
  const wanted = leaveOut(extracted.value, choices.leaveOut)
  if (!wanted.ok) return wanted
  const details = resolveDetails(extracted.value, choices.details)
  const { document, images, notes } = choices.keepsImages
    ? await keepImages(wanted.value, capture)
    : { document: wanted.value.document, images: [], notes: [] }
  const version = await deriveVersion(
    { ...extracted.value, document, text: canonicalTextOf(document) },
    language ?? details.language,
  )
  if (!version.ok) return version
  const provenance = provenanceOf(extracted.value, input, choices)
  return ok({
    format: extracted.value.format,
    details,
    isArticle: extracted.value.isArticle,
    version: {
      ...version.value,
      provenance: { ...provenance, notes: [...provenance.notes, ...notes] },
      images: images.map(toRow),
    },
  })
}

/** The details to save: what the person gave, and what was extracted of the rest. */
export function resolveDetails({ details }: ExtractedArticle, given: GivenDetails): ArticleDetails {
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...details, ...chosen }
}

function provenanceOf(
  { page, extraction, isArticle, chapters, origins, modifiedOn, notes }: ExtractedArticle,
  input: ImportInput,
  choices: ArticleChoices,
): Provenance {
  return {
    page,
    fileName: input.kind === 'file' ? input.name : null,
    extraction,
    chapters: chapters.filter(({ chosen }) => chosen).map(({ number }) => number),
    leftOut: choices.leaveOut,
    origins,
    modifiedOn,
    notes: isArticle ? notes : ['This does not look like an article.', ...notes],
  }
}

function toRow({ sha256, mediaType, bytes, width, height }: KeptImage) {
  return { sha256, mediaType, bytes, width: width ?? null, height: height ?? null }
}
