import type { KeptDraft } from '@/lib/core/saving/autosave'
import * as z from '@/lib/schema/zod'
import { fitsSchema } from './fits-schema'

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

/** Reads a stored draft. Undefined if another release of Stet stored it in a format that this one does not read. */
export function readKeptDraft<Draft>(schema: z.ZodType<Draft>, copy: unknown): KeptDraft<Draft> | undefined {
  if (!fitsSchema(kept, copy) || !fitsSchema(schema, copy.draft)) return undefined
  const { draft, base, sending } = copy
  if (sending?.kind !== 'save') return { draft, base, sending }
  if (!fitsSchema(schema, sending.draft)) return undefined
  return { draft, base, sending: { ...sending, base: sending.base, draft: sending.draft } }
}
