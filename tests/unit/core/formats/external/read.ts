import type { ExternalAnnotation, ExternalFile } from '@/lib/core/formats/external/external-file'
import { readExternalFile } from '@/lib/core/formats/external/read-external-file'

/** A file that must be readable. */
export function read(content: unknown): ExternalFile {
  const file = readExternalFile(typeof content === 'string' ? content : JSON.stringify(content))
  if (!file.ok) throw new Error(file.failure.message)
  return file.value
}

/** Each annotation as `words: labels`, the words cut out by its offsets where it has any. */
export function told({ documents }: ExternalFile): string[] {
  return documents.flatMap(({ text, annotations }) =>
    annotations.map((annotation) => `${wordsOf(annotation, text)}: ${annotation.labels.join(', ')}`),
  )
}

/** Each remark as `row outcome: message`. */
export function remarks({ remarks }: ExternalFile): string[] {
  return remarks.map(({ row, outcome, message }) => `${String(row)} ${outcome}: ${message}`)
}

function wordsOf({ place, quote }: ExternalAnnotation, text: string | undefined): string {
  return place.kind === 'offsets' ? (text ?? '').slice(place.start, place.end) : (quote ?? '?')
}
