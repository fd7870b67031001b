import * as z from './zod'
import { direction } from './article'
import { uuid } from './value'

/** A span's words with the rest of the paragraph around them. */
const passage = z.object({ before: z.string(), exact: z.string(), after: z.string() })
export type Passage = z.output<typeof passage>

/** An occurrence of a claim in its paragraph, as the article's latest version has it. */
export const passageView = passage
  .extend({ annotationId: uuid, language: z.string(), direction })
  .meta({ id: 'Passage' })
export type PassageView = z.output<typeof passageView>
