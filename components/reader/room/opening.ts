import { z } from '@/lib/schema/zod'

const opening = z.object({
  annotation: z.string(),
  open: z.enum(['claim', 'source', 'verdict', 'note']).optional().catch(undefined),
})

/** What somebody was led to the room to see: an annotation, and what of it is open. */
export type Opening = z.output<typeof opening>

/** What the room's address asks for, if anything. */
export function openingIn(query: unknown): Opening | null {
  return opening.safeParse(query).data ?? null
}

/** The path of the room with something open in it. */
export function placeOf(
  workspace: string,
  articleId: string,
  { annotation, open }: Partial<Opening> = {},
): string {
  const query = new URLSearchParams({ ...(annotation && { annotation }), ...(open && { open }) }).toString()
  return `/w/${workspace}/articles/${articleId}${query && `?${query}`}`
}
