import { isExtenderAt } from './characters'
import { endsAtFullStop, startsAfresh } from './full-stop'
import { isGluedStart } from './glued'
import type { LanguageRules } from './language-rules'
import { readLead } from './lead'

/** A run of terminators in a unit of text and its surroundings; all offsets UTF-16. */
export type Place = {
  text: string
  /** Where the sentence began. */
  start: number
  /** The run of terminators is `[mark, runEnd)`. */
  mark: number
  runEnd: number
  /** Where the sentence would end, closing quotes and the like included. */
  end: number
  /** The next character that is no white space; inside the text. */
  next: number
  closesQuote: boolean
  closesBracket: boolean
  /** The terminators stand in an aside, which has ended by `end`. */
  inAside: boolean
}

// Sentence punctuation that has no other use, so that neither space nor capital need follow: 。！？ । ؟ ۔ ። and others.
const AMBIGUOUS = new Set('.!?…;․﹒．'.split(''))
const CONTINUES = /[,:;)\]}”»›%、，：；）」』·،؛]/
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
// Japanese particles that make a closed quotation part of the sentence around it.
const QUOTATIVE = /^(?:と|って|という|など|の|が|を|は|に|で|も)/
const NAME_BEFORE = /(?<!^)\p{Lu}\p{Ll}+$/u

/** Whether a sentence ends at a place (after UAX #29, SB6 to SB11, with what a language's rules add). */
export function endsSentence(place: Place, rules: LanguageRules): boolean {
  const { text, mark, runEnd, end, next } = place
  if (isExtenderAt(text, next)) return false
  const follower = text.charAt(next)
  if (CONTINUES.test(follower)) return false
  const last = text.charAt(runEnd - 1)
  if (!AMBIGUOUS.has(last)) return endsFirmly(place)
  if (last === '．') return !/\d|[０-９]/.test(text.charAt(next))
  if (next === end) return isGluedStart(place) || isBetweenIdeographs(place)
  const lead = readLead(text, next)
  // "in 1950 (?) Peter": punctuation of an aside ends its host only if a sentence clearly starts behind.
  if (place.inAside && /[)\]）]/.test(text.charAt(end - 1)) && !startsAfresh(lead, rules)) return false
  if (last === '!' || last === '?') return endsAtCall(place, lead.kind)
  if (last === ';') return true
  if (runEnd - mark > 1 || last === '…') return lead.kind !== 'lower'
  return endsAtFullStop(place, lead, rules)
}

function endsFirmly({ text, closesQuote, closesBracket, next, end }: Place): boolean {
  if (next === end && closesBracket) return false
  return !(closesQuote && QUOTATIVE.test(text.slice(next, next + 3)))
}

/** "Really?" he said. / Yahoo! in Sunnyvale. / Why? because. */
function endsAtCall(place: Place, lead: string): boolean {
  if (lead !== 'lower') return true
  if (place.closesQuote || place.closesBracket) return false
  const { text, start, mark, runEnd } = place
  if (text.charAt(runEnd - 1) === '?' || runEnd - mark > 1) return true
  return !NAME_BEFORE.test(text.slice(Math.max(start, mark - 24), mark))
}

function isBetweenIdeographs({ text, mark, next, runEnd }: Place): boolean {
  const last = text.charAt(runEnd - 1)
  if (last === '.' && !CJK.test(text.charAt(mark - 1))) return false
  return CJK.test(text.charAt(next)) && (last !== '…' || CJK.test(text.charAt(mark - 1)) === false)
}
