import type { BoundaryCandidate } from './boundary-candidate'
import { CAPITAL, kindsAt } from './unit-kinds'

const LETTERS_BEFORE = /(?:\p{Ll}{2}|\p{Ll}['’]\p{Ll}|[\p{Ll}\p{N}][)\]"”'’»]|\d{3}|\p{Lu}{2})$/u
const CAPITAL_AFTER = /["“‘'«([¿¡]?(?:\p{Lu}['’]?\p{Ll}|(?:I|A|À|É|О|И|В|К|С|У|Я|Y|O|E)\s)/uy
// File types and top-level domains that follow a full stop with a capital now and then: README.Md, Example.Com.
const FILE_OR_DOMAIN =
  /^(?:com|org|net|edu|gov|info|io|co|js|ts|md|txt|html?|pdf|docx?|xlsx?|csv|json|xml|php|aspx?|zip|exe|py|uk|de|fr)\b/i
const ADDRESS = /:\/\/|^\W*www\.|@|\/[\w-]*[.?]|[\w-]\.[\w-]+\.[\w-]+/i
const CONTEXT = 80

/**
 * Whether a new sentence starts right behind a terminator without a space: "… of Ukraine.Since the end of March". Asks
 * for a word before and a capitalised one after, and leaves addresses, file names and dotted names alone.
 */
export function isGluedStart({ text, start, mark, runEnd, end, next }: BoundaryCandidate): boolean {
  if (!mayBegin(text, next) || (end === runEnd && isInitialAt(text, mark - 1))) return false
  const before = text.slice(Math.max(start, mark - CONTEXT), mark)
  if (end === runEnd ? !LETTERS_BEFORE.test(before) : !/[\p{L}\p{N}]$/u.test(before)) return false
  CAPITAL_AFTER.lastIndex = next
  if (!CAPITAL_AFTER.test(text)) return false
  const after = text.slice(next, next + CONTEXT)
  if (FILE_OR_DOMAIN.test(after)) return false
  const token = `${before.split(/\s/).at(-1) ?? ''}${text.slice(mark, end)}${/^\S*/.exec(after)?.[0] ?? ''}`
  return !ADDRESS.test(token)
}

/** A capital behind none, as in "U.S". */
function isInitialAt(text: string, at: number): boolean {
  if ((kindsAt(text, at) & CAPITAL) === 0) return false
  const before = text.charCodeAt(at - 1)
  return (kindsAt(text, at - 1) & CAPITAL) === 0 && !(before >= 0xd800 && before <= 0xdfff)
}

/** Fast path: no regular expression needed. Most of what is glued to a full stop is a digit or a small letter. */
function mayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if ((kindsAt(text, at) & CAPITAL) !== 0 || (unit >= 0xd800 && unit <= 0xdfff)) return true
  return /["“‘'«([¿¡]/.test(text.charAt(at))
}
