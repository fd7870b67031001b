import * as z from '@/lib/schema/zod'

const annotationOpening = z.object({
  annotation: z.string(),
  open: z.enum(['claim', 'source', 'verdict', 'decision', 'note']).optional().catch(undefined),
})

/** Sentences are counted from 1, as the room shows them, and anew in every version. */
const sentenceOpening = z.object({
  sentence: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
})

const opening = z.union([
  annotationOpening.transform((led) => ({ kind: 'annotation' as const, ...led })),
  sentenceOpening.transform((led) => ({ kind: 'sentence' as const, ...led })),
])

/** What somebody was led to the room to see: an annotation, and what of it is open, or a sentence. */
export type Opening = z.output<typeof opening>

/** What the room's address asks for, if anything. */
export function openingIn(query: unknown): Opening | null {
  return opening.safeParse(query).data ?? null
}

type Led = Partial<z.output<typeof annotationOpening>> | z.output<typeof sentenceOpening>

/** The path of the room with something open in it. */
export function placeOf(workspace: string, articleId: string, led: Led = {}): string {
  const parts = Object.entries(led).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString()
  return `/w/${workspace}/articles/${articleId}${query && `?${query}`}`
}
