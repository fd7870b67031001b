import { trimEndOf } from '@/lib/schema/trim-end-of'
import { dictionary } from '@zxcvbn-ts/language-common'
import { fail, ok, type Result } from '@/lib/core/result'

/** Whose password it is to be. */
export type Owner = { name: string; email: string }

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(folded))
const COMMON_ADVICE =
  'This password is among the first that are guessed. Choose another, such as four unrelated words.'
const OWN_ADVICE = 'A password must not be your own name or email address. Choose another.'
const FEWEST_DIFFERENT = 5
/** A part of a name that is shorter may well be in any word. */
const SHORTEST_PART = 3
/** What has to be left of a password without its owner's name and address. */
const LEAST_OF_ONES_OWN = 8

/**
 * Refuses what others try first: a common password, also with digits or signs around it or said twice, and the owner's
 * name or address. How long it must be is in lib/schema/input.ts.
 */
export function checkPassword(password: string, owner: Owner, field = 'password'): Result<undefined> {
  const word = folded(password)
  if (isCommon(word)) return refusal(COMMON_ADVICE, field)
  if (isOwn(word, owner)) return refusal(OWN_ADVICE, field)
  return ok(undefined)
}

function refusal(message: string, field: string): Result<never> {
  return fail('invalid', message, { field, issues: [{ field, message }] })
}

function isCommon(word: string): boolean {
  const bare = trimEndOf(word, (sign) => !/\p{L}/u.test(sign)).replace(/^[^\p{L}]+/u, '')
  return (
    new Set(word).size < FEWEST_DIFFERENT ||
    [word, bare, unit(word), unit(bare)].some((one) => COMMON.has(one))
  )
}

/** What a word is several times over: `passwordpassword` is `password`. */
function unit(word: string): string {
  // Where a word stands again in itself doubled, it is made of what comes before.
  return word.slice(0, (word + word).indexOf(word, 1))
}

function isOwn(word: string, { name, email }: Owner): boolean {
  const [mailbox = '', host = ''] = folded(email).split('@')
  const parts = [folded(email), mailbox, host, folded(name), ...folded(name).split(/\s+/)].map(lettersOf)
  const left = parts
    .filter((part) => part.length >= SHORTEST_PART)
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), lettersOf(word))
  return left !== lettersOf(word) && left.length < LEAST_OF_ONES_OWN
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Wide, ligated or upper-case letters make no other password of it (NFKC, as it is hashed). */
function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().trim()
}
