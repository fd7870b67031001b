import { normalise } from '@/lib/core/text/normalise'

/** Sentences that are equal after normalisation, in the shape in which near ones are compared. */
export type SentenceForm = {
  /** As it is written. */
  sentence: string
  /** Equal for sentences that count as equal. */
  key: string
  /** All its words, folded, with single spaces between: the whole of it, a site's suffix included. */
  whole: string
  /** The words without a site's suffix. */
  stem: string
  /** The words of the stem, in order. A character of a script without spaces is a word. */
  words: readonly string[]
  /** The site's suffix, folded; empty for none. */
  suffix: string
  /** Whether the stem ends as a sentence does; one that was cut off does not. */
  finished: boolean
}

/**
 * The form under which two sentences count as equal: NFKC, case folded but where it makes a name, white space collapsed,
 * one form of quotes and dashes.
 */
export function normaliseSentence(written: string): string {
  const sentence = NAME_OR_WORD.test(written) ? markNames(written) : written
  // Most sentences of many languages; the rest of the work would change nothing in them.
  if (PLAIN.test(sentence)) return sentence.toLowerCase().replaceAll('`', "'").replace(/ {2,}/g, ' ').trim()
  return (
    normalise(
      // 10² is no 102.
      sentence.replace(RAISED_OR_LOWERED, (digits) => `^${digits}`),
      'NFKC',
    )
      // Lower, upper, lower: upper case folds ß with SS and the two small sigmas, but has a ẞ of its own.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(/[‘’‚‛′`´]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[\p{Dash}]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFKC')
  )
}

/** Whether a normalised sentence says anything: one that is empty, a single character or mere punctuation does not. */
export function isComparable(key: string): boolean {
  return key.length > 1 && /[\p{L}\p{N}\p{S}]/u.test(key) && /../u.test(key)
}

/** Takes a sentence apart for comparison. `key` is its normalised form. */
export function formOf(sentence: string, key: string): SentenceForm {
  const tail = normaliseSentence(SITE_SUFFIX.exec(sentence)?.[0] ?? '')
  const suffix = key.endsWith(tail) ? tail : ''
  const bare = suffix === '' ? key : key.slice(0, -suffix.length).trimEnd()
  const words = wordsOf(bare.replace(READ_MORE, ''))
  const stem = words.join(' ')
  const whole = suffix === '' ? stem : [...words, ...wordsOf(suffix)].join(' ')
  return { sentence, key, whole, stem, words, suffix, finished: ENDS.test(bare) && !trailsOff(bare) }
}

/** Words in a sentence, where two characters of a script without spaces count as one. */
export function lengthInWords({ words }: SentenceForm): number {
  return words.reduce((sum, word) => sum + (UNSPACED.test(word) ? 0.5 : 1), 0)
}

/** Words to compare by: the hyphen behind a prefix and the stops of initials part no words here. */
function wordsOf(normalised: string): string[] {
  const unparted = MAY_BE_PARTED.test(normalised)
    ? normalised.replace(UNPARTED, (part) => part.replace(/[-.]/g, ''))
    : normalised
  return unparted.match(WORD) ?? []
}

const MAY_BE_PARTED = /-|\.\p{L}/u
const UNPARTED = /(?<=(?<![\p{L}\p{N}])\p{L}{1,3})-(?=\p{L})|(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

const PLAIN = /^[ -~]*$/

const NAME_OR_WORD =
  /\b(?:US|IT|WHO|AIDS|Polish|Turkey|China|May|March|August|Mark|Bill|Will|Rose|Grant|Frank|Jersey|Sie|Ihr|Ihnen|Ihre)\b/
const ALL_NAMES_OR_WORDS = new RegExp(NAME_OR_WORD, 'g')

/**
 * Marks words that a capital makes names, inside a sentence: "asked US" is not "asked us". Behind another capital it says
 * nothing: that may be a headline.
 */
function markNames(sentence: string): string {
  return sentence.replace(ALL_NAMES_OR_WORDS, (word, at: number) => {
    const ahead = sentence.slice(Math.max(0, at - 40), at).trimEnd()
    const previous = ahead.split(/\s/).at(-1) ?? ''
    return /^\p{Ll}/u.test(previous) ? `^${word}` : word
  })
}

const RAISED_OR_LOWERED = /[²³¹⁰⁴-⁹₀-₉]+/g

/** A name's length of text behind a dash or a bar, as pages add to their titles: " - The Coastal Daily". */
const SITE_SUFFIX = /\s[|\p{Dash}·•»]\s+(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}])[^.!?;:,|]{2,48}$/u

const ENDS = /[\p{Sentence_Terminal}…]["')\]}]*$/u
/** "[more]", "[…]": what stands for the rest of a sentence is none of its words. */
const READ_MORE = /\[[^\][]{0,24}\]$/u

const CLOSERS = new Set('"\')]}'.split(''))

/** Whether it ends in an ellipsis or a bracket, closing marks aside. NFKC has written the ellipsis as three dots. */
function trailsOff(bare: string): boolean {
  let end = bare.length
  while (CLOSERS.has(bare.charAt(end - 1))) end -= 1
  return bare.includes(']', end) || bare.startsWith('..', end - 2) || bare.charAt(end - 1) === '…'
}

const WORD =
  /\p{N}+(?:[.,:/]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
