import { createDrafts } from '@/components/saving/create-drafts'
import type { AnnotationView } from '@/lib/schema/annotation'
import * as z from '@/lib/schema/zod'

/** The notes that are being written in this page; the room's work takes them when they are left. */
export const noteDrafts = createDrafts<string, Pick<AnnotationView, 'id' | 'revision' | 'note'>>({
  name: 'note',
  schema: z.string(),
  sends: 'leaving',
  isStored: (draft, { note }) => draft.trim() === (note ?? ''),
  storedIn: () => undefined,
})
