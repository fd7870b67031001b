import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { LanguageRules } from './language-rules'
import { armenian } from './languages/armenian'
import { bulgarian } from './languages/bulgarian'
import { czechSlovak } from './languages/czech-slovak'
import { danishNorwegian } from './languages/danish-norwegian'
import { dutch } from './languages/dutch'
import { english } from './languages/english'
import { finnish } from './languages/finnish'
import { french } from './languages/french'
import { german } from './languages/german'
import { hungarian } from './languages/hungarian'
import { indic } from './languages/indic'
import { indonesian } from './languages/indonesian'
import { italian } from './languages/italian'
import { greek, ordinalWriting, other } from './languages/other'
import { polish } from './languages/polish'
import { portuguese } from './languages/portuguese'
import { romanian } from './languages/romanian'
import { russian } from './languages/russian'
import { southSlavic } from './languages/south-slavic'
import { spanish } from './languages/spanish'
import { swedish } from './languages/swedish'
import { turkish } from './languages/turkish'
import { ukrainian } from './languages/ukrainian'

function each(rules: LanguageRules, languages: readonly string[]): [string, LanguageRules][] {
  return languages.map((language) => [language, rules])
}

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
  ['uk', ukrainian],
  ['be', russian],
  ['bg', bulgarian],
  ['mk', bulgarian],
  ['it', italian],
  ['nl', dutch],
  ['af', dutch],
  ['pl', polish],
  ['el', greek],
  ['pt', portuguese],
  ['ro', romanian],
  ['mo', romanian],
  ['sv', swedish],
  ['hu', hungarian],
  ['tr', turkish],
  ['az', turkish],
  ['hy', armenian],
  ...each(danishNorwegian, ['da', 'nb', 'no', 'nn']),
  ...each(finnish, ['fi', 'et']),
  ...each(czechSlovak, ['cs', 'sk']),
  ...each(southSlavic, ['hr', 'bs', 'sr', 'sl']),
  ...each(indonesian, ['id', 'ms']),
  ...each(indic, ['hi', 'mr', 'ne']),
  ...each(ordinalWriting, ['is', 'lv', 'lt']),
])

/** The rules for a BCP 47 tag: those of its language, whatever its region and script; general ones for the rest. */
export function rulesFor(tag: string | undefined): LanguageRules {
  const known = tag === undefined ? undefined : RULES.get(tag)
  if (known !== undefined) return known
  const [language = 'und'] = canonicalLanguage(tag).split('-')
  return RULES.get(language) ?? other
}
