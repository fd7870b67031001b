import type { KeptDraft } from '@/lib/core/saving/autosave'
import { z } from '@/lib/schema/zod'

const kept = z.object({
  draft: z.unknown(),
  base: z.int().optional(),
  sending: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('save'),
        draft: z.unknown(),
        base: z.int().optional(),
        edition: z.int(),
        key: z.string(),
      }),
      z.object({ kind: z.literal('submit'), base: z.int(), key: z.string() }),
    ])
    .optional(),
})

/** Parses a stored draft. Undefined if another release of Stet stored it in a format that this one does not read. */
export function readKeptDraft<Draft>(schema: z.ZodType<Draft>, copy: unknown): KeptDraft<Draft> | undefined {
  const read = kept.safeParse(copy)
  if (!read.success) return undefined
  const { base, sending } = read.data
  const draft = schema.safeParse(read.data.draft)
  if (!draft.success) return undefined
  if (sending?.kind !== 'save') return { draft: draft.data, base, sending }
  const sent = schema.safeParse(sending.draft)
  if (!sent.success) return undefined
  return { draft: draft.data, base, sending: { ...sending, base: sending.base, draft: sent.data } }
}
