import * as z from './zod'
import { canonicalLanguage } from './canonical-language'

/** The language that a person says an article is in, as a BCP 47 tag; kept in canonical form. */
export const languageTag = z
  .string()
  .refine(
    (tag) => tag === 'und' || canonicalLanguage(tag) !== 'und',
    'Expected a language tag like "en" or "pt-BR".',
  )
  .transform(canonicalLanguage)
