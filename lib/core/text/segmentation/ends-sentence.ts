import { isExtenderAt, isPlainLetterAt } from './characters'
import { endsAtFullStop, startsAfresh } from './ends-at-full-stop'
import { isGluedStart } from './is-glued-start'
import type { LanguageRules } from './language-rules'
import { readLead, type Lead } from './lead'
import type { BoundaryCandidate } from './boundary-candidate'

/** Punctuation that has other uses; the rest (。 ！ । ؟ ۔ ። and so on) ends a sentence without space or capital. */
const AMBIGUOUS = new Set('.!?…;:․﹒．'.split(''))
const CONTINUES = /[,:;)\]}”»›%、，：；）」』·،؛]/
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Japanese particles that make a closed quotation part of the sentence around it. */
const QUOTATIVE = /^(?:と|って|など|の|が|を|は|に|で|も)/
/** "Leave me alone! he cried." */
const REPORTED =
  /^(?:he|she|they|it|we|i|you) (?:said|says|asked|asks|cried|yelled|shouted|whispered|replied|answered|thought|wondered)\b/i
/** "Where is it? – asked his mother": a dash and a small letter. */
const DASHED = /^[-–—]\s*$/
/** A capitalised word that does not begin the sentence: "… works at Yahoo! in …". */
const NAME_BEFORE = /(?<!^)\p{Lu}\p{Ll}+$/u

/** Whether a sentence ends at a boundary candidate (after UAX #29, SB6 to SB11, with what a language's rules add). */
export function endsSentence(candidate: BoundaryCandidate, rules: LanguageRules): boolean {
  const { text, runEnd, next } = candidate
  if (!isPlainLetterAt(text, next) && (isExtenderAt(text, next) || goesOn(text, next))) return false
  if (isElision(candidate) || isLeadingEllipsis(candidate)) return false
  if (candidate.isSoft) return endsSoftly(candidate, rules)
  const last = text.charAt(runEnd - 1)
  if (!AMBIGUOUS.has(last)) return endsFirmly(candidate)
  if (last === '．') return !/[\d０-９]/.test(text.charAt(next))
  if (next === candidate.end) return isGluedStart(candidate) || isBetweenIdeographs(candidate)
  return endsBeforeSpace(candidate, readLead(text, next), rules)
}

/** ",, Two commas" open a quotation on typewriters. */
function goesOn(text: string, at: number): boolean {
  return CONTINUES.test(text.charAt(at)) && !text.startsWith(',,', at)
}

/** After "to—”" any capital will do; after a smiley only a word that begins sentences. */
function endsSoftly({ text, next, closesQuote }: BoundaryCandidate, rules: LanguageRules): boolean {
  return closesQuote || startsAfresh(readLead(text, next), rules)
}

function endsBeforeSpace(candidate: BoundaryCandidate, lead: Lead, rules: LanguageRules): boolean {
  const { text, mark, runEnd, end } = candidate
  // "in 1950 (?) Peter": punctuation of an aside ends its host only if a sentence clearly starts behind.
  if (candidate.inAside && /[)\]）]/.test(text.charAt(end - 1)) && !startsAfresh(lead, rules)) return false
  const last = text.charAt(runEnd - 1)
  if (last === '!' || last === '?') return endsAtCall(candidate, lead, rules)
  if (last === ';') return true
  if (last === ':') return lead.kind !== 'lower'
  if (last === '…' || runEnd - mark > 1 || isSpacedEllipsis(candidate))
    return endsAtEllipsis(candidate, lead, rules)
  return endsAtFullStop(candidate, lead, rules)
}

/** "So ... I went" goes on; ".." is a full stop typed twice. */
function endsAtEllipsis(
  { text, mark, runEnd }: BoundaryCandidate,
  lead: Lead,
  rules: LanguageRules,
): boolean {
  if (lead.kind === 'lower') return false
  return (runEnd - mark === 2 && text.startsWith('..', mark)) || !rules.alwaysCapital?.has(lead.word)
}

/** An ellipsis that is written with spaces: " . . .". */
function isSpacedEllipsis({ text, mark }: BoundaryCandidate): boolean {
  return /^\s\.\s\./.test(text.slice(mark - 1, mark + 3))
}

/** ". . . The practice": the dots stand for what came before, and begin the sentence. */
function isLeadingEllipsis({ text, start, mark, end }: BoundaryCandidate): boolean {
  return mark === start && end - start > 1 && /^[.…\s]+$/.test(text.slice(start, Math.min(end, start + 8)))
}

/** "[...]" and "(…)" stand for what was left out. */
function isElision({ text, mark, runEnd }: BoundaryCandidate): boolean {
  const opener = text.charAt(mark - 1)
  if (opener !== '[' && opener !== '(') return false
  return /[\])]/.test(text.charAt(runEnd)) && /[.…]/.test(text.charAt(mark))
}

function endsFirmly({ text, closesQuote, closesBracket, next, end }: BoundaryCandidate): boolean {
  if (next === end && closesBracket) return false
  return !(closesQuote && QUOTATIVE.test(text.slice(next, next + 3)))
}

/** "Really?" he said. / Yahoo! in Sunnyvale. / Why? because. */
function endsAtCall(
  { text, start, mark, runEnd, next, closesQuote, closesBracket }: BoundaryCandidate,
  lead: Lead,
  rules: LanguageRules,
): boolean {
  if (lead.kind !== 'lower') return true
  if (DASHED.test(lead.opener) || rules.reporting?.has(lead.word)) return false
  if (closesQuote || closesBracket || REPORTED.test(text.slice(next, next + 24))) return false
  if (text.charAt(runEnd - 1) === '?' || runEnd - mark > 1) return true
  return !NAME_BEFORE.test(text.slice(Math.max(start, mark - 24), mark))
}

function isBetweenIdeographs({ text, mark, next, runEnd }: BoundaryCandidate): boolean {
  const last = text.charAt(runEnd - 1)
  // An ellipsis inside Chinese or Japanese writing is as often a pause as an end.
  if (last === '…' || !CJK.test(text.charAt(next))) return false
  return last !== '.' || CJK.test(text.charAt(mark - 1))
}
