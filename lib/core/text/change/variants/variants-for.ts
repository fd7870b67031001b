import { canonicalLanguage } from '@/lib/schema/canonical-language'
import { english } from './english'
import { dutch, french, german, italian, polish, portuguese, russian, spanish } from './european'
import { NO_VARIANTS, type LanguageVariants } from './language-variants'

const VARIANTS: ReadonlyMap<string, LanguageVariants> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['ru', russian],
  ['pl', polish],
])

/** The tables for a BCP 47 tag, whatever its region. A language without one, or an unknown one, has no variants. */
export function variantsFor(tag: string | undefined): LanguageVariants {
  if (tag === undefined) return NO_VARIANTS
  const [language = 'und'] = canonicalLanguage(tag).split('-')
  return VARIANTS.get(language) ?? NO_VARIANTS
}
