import { createFormDrafts } from '@/components/saving/form-drafts'
import * as z from '@/lib/schema/zod'
import type { ImportDraft } from './import-draft'

/** What of an import was typed, and can be kept. A file has to be chosen again. */
const typedDraft = z.object({
  tab: z.enum(['paste', 'address', 'file', 'many']),
  text: z.string(),
  pasted: z.object({ text: z.string(), html: z.string() }).optional(),
  keepsFormatting: z.boolean(),
  address: z.string(),
  keepsImages: z.boolean(),
})
export type TypedDraft = z.output<typeof typedDraft>

export const captureDrafts = createFormDrafts('capture', typedDraft)

export function typedIn(draft: ImportDraft): TypedDraft {
  const { tab, text, pasted, keepsFormatting, address, keepsImages } = draft
  return { tab, text, ...(pasted && { pasted }), keepsFormatting, address, keepsImages }
}
