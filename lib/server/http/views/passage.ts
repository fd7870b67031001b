import { z } from 'zod'
import type { PassageView } from '@/lib/schema/passage'

const passageView = z.object({
  annotationId: z.uuid(),
  before: z.string(),
  exact: z.string(),
  after: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
}) satisfies z.ZodType<PassageView>

export const passageList = z.object({ items: z.array(passageView) })
