import { z } from 'zod'
import { EXTERNAL_TOOLS, type AnnotationOrigin } from '@/lib/schema/external-annotation'

/** `Annotation.origin`, which is JSON to the database. */
export const annotationOrigin = z.object({
  tool: z.enum(EXTERNAL_TOOLS),
  id: z.string().exactOptional(),
  author: z.string().exactOptional(),
  createdAt: z.iso.datetime().exactOptional(),
}) satisfies z.ZodType<AnnotationOrigin>
