import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { LanguageRules } from './language-rules'
import { dutch } from './languages/dutch'
import { english } from './languages/english'
import { french } from './languages/french'
import { german } from './languages/german'
import { italian } from './languages/italian'
import { greek, ordinalWriting, other } from './languages/other'
import { polish } from './languages/polish'
import { russian } from './languages/russian'
import { spanish } from './languages/spanish'

const RULES: ReadonlyMap<string, LanguageRules> = new Map([
  // A text of unknown language is most often English here, and English rules harm others little.
  ['und', english],
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['ca', spanish],
  ['gl', spanish],
  ['ru', russian],
  ['uk', russian],
  ['be', russian],
  ['bg', russian],
  ['it', italian],
  ['nl', dutch],
  ['af', dutch],
  ['pl', polish],
  ['el', greek],
  ...['da', 'nb', 'no', 'nn', 'is', 'fi', 'et', 'cs', 'sk', 'sl', 'hr', 'sr', 'bs', 'hu', 'lv', 'tr'].map(
    (language): [string, LanguageRules] => [language, ordinalWriting],
  ),
])

/** The rules for a BCP 47 tag: those of its language, whatever its region and script; general ones for the rest. */
export function rulesFor(tag: string | undefined): LanguageRules {
  const known = tag === undefined ? undefined : RULES.get(tag)
  if (known !== undefined) return known
  const [language = 'und'] = canonicalLanguage(tag).split('-')
  return RULES.get(language) ?? other
}
