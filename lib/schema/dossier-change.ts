import * as z from './zod'
import { uuid } from './value'

/**
 * One difference between two dossiers. `part` is "claim.text", "source.title" and the like, or "evidence" alone for a
 * piece that was added or removed; `id` says which piece.
 */
export const dossierChange = z.object({
  part: z.string(),
  id: uuid.nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type DossierChange = z.output<typeof dossierChange>
