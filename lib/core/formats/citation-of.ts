import type { SourceView } from '@/lib/schema/claim'

/** What is known about a source besides its title and address, in the order of a citation. */
export function citationOf(source: SourceView): string[] {
  const { author, publisher, publishedOn, accessedOn } = source
  return [
    ...(author === null ? [] : [author]),
    ...(publisher === null ? [] : [publisher]),
    ...(publishedOn === null ? [] : [publishedOn]),
    ...(accessedOn === null ? [] : [`accessed ${accessedOn}`]),
  ]
}
