/** A text as searches compare it, and where each of its UTF-16 units comes from: from `starts[i]` to `ends[i]`. */
export type FoldedText = { text: string; starts: readonly number[]; ends: readonly number[] }

/** Accents, vowel points and other signs that stand on a letter and that people leave out when they search. */
const DROPPED_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g
/** What takes no room: soft hyphens, joiners, direction marks, the Arabic line that stretches a word. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f]/g
const SPACE = /\s/
const DIGIT = /\p{Nd}/u

/** Pairs of letters that Unicode does not take apart, and of signs that look and mean the same. Written apart in `LETTERS`. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
}
const APOSTROPHES = '‘’‚‛ʼʻʹ′´`ˈ׳'
const QUOTES = '“”„‟″«»״〝〞〟'
const HYPHENS = '‐‑‒–—―−﹣־'

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS),
  ...Array.from(APOSTROPHES, (sign) => [sign, "'"] as const),
  ...Array.from(QUOTES, (sign) => [sign, '"'] as const),
  ...Array.from(HYPHENS, (sign) => [sign, '-'] as const),
])

/**
 * Folds a text so that a search finds a word however it is written: case, accents, vowel points, apostrophes, quotes,
 * hyphens, soft hyphens, width, ligatures, digits of other scripts, and any run of white space. Letters that only look
 * like an accented one stay apart: й is not и, and a Korean syllable is not its parts. Takes linear time.
 */
export function foldForSearch(source: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  let last = ''
  let at = 0
  for (const character of source) {
    const end = at + character.length
    const folded = foldCharacter(character)
    if (folded === ' ' && last === ' ') ends[ends.length - 1] = end
    else {
      parts.push(folded)
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(at)
        ends.push(end)
      }
      if (folded !== '') last = folded
    }
    at = end
  }
  return { text: parts.join(''), starts, ends }
}

const known = new Map<string, string>()

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = foldUnknown(character)
  known.set(character, folded)
  return folded
}

function foldUnknown(character: string): string {
  if (SPACE.test(character)) return ' '
  if (DIGIT.test(character)) return String(digitOf(character))
  // Before they are taken apart: an acute accent that stands alone would become a space.
  const sign = SIGNS.get(character)
  if (sign !== undefined) return sign
  const lower = character.toLowerCase()
  if (lower === 'й' || isHangul(character)) return lower
  const bare = lower.normalize('NFKD').toLowerCase().replace(DROPPED_MARKS, '').replace(INVISIBLE, '')
  return Array.from(bare, (part) => SIGNS.get(part) ?? part)
    .join('')
    .replace(/\s+/g, ' ')
}

function isHangul(character: string): boolean {
  return character >= '\uac00' && character <= '\ud7a3'
}

/** Digits of a script come in tens, in their order, and each ten begins where ten digits do not go on from another. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  let before = 0
  while (before < 50 && DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1
  return before % 10
}
