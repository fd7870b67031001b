import type { FormToken } from './form-token'
import type { Piece } from './read-signs'
import type { LanguageVariants } from './variants/language-variants'

/** What a word reads as: one token, or several where it is short for several or is made with hyphens. */
export function readWord(
  { start, end, text }: Piece,
  variants: LanguageVariants,
  place: WordPlace,
): FormToken[] {
  const written = unified(text)
  const keys = readKeys(place.opensSentence ? uncapitalised(written) : written, variants, place)
  return keys.map((key) => ({ start, end, key, kind: key === '-' ? 'sign' : 'word' }))
}

type WordPlace = { opensSentence: boolean }

function readKeys(word: string, variants: LanguageVariants, { opensSentence }: WordPlace): string[] {
  if (FIGURE.test(word)) return readFigure(word, variants)
  if (INITIALS.test(word)) return [word.replaceAll('.', '')]
  const small = word.toLowerCase()
  if (small === word) return readSmall(word, variants)
  // Of a name nothing is assumed: the Labour party is no Labor party.
  const assumed = (opensSentence || !variants.capitalsAreNames) && isCapitalised(word)
  const read = assumed ? readVariant(small, variants) : undefined
  if (read === undefined) return parted(word)
  return read.map((key, index) => (index === 0 ? capitalised(key) : key))
}

/** One form of letters that have several: NFC, ligatures taken apart, full-width letters and digits narrowed. */
function unified(word: string): string {
  if (PLAIN.test(word)) return word
  return word
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (one) => one.normalize('NFKC'))
}

/** A unit behind a figure may stand apart: "5km" is "5 km". */
function readFigure(figure: string, { groupsWithCommas }: LanguageVariants): string[] {
  const [, digits = figure, unit] = /^(\p{N}+(?:[.,]\p{N}+)*)(\p{L}+)$/u.exec(figure) ?? []
  const plain = groupsWithCommas && GROUPED.test(digits) ? digits.replaceAll(',', '') : digits
  if (unit === undefined) return [plain]
  return UNITS.has(unit) ? [plain, unit] : [plain + unit]
}

function readSmall(word: string, variants: LanguageVariants): string[] {
  const whole = readVariant(word, variants)
  if (whole !== undefined) return whole
  const joined = joinedPrefix(word, variants.prefixes)
  if (joined !== undefined) return readVariant(joined, variants) ?? [joined]
  return parted(word).flatMap((part) => readVariant(part, variants) ?? [part])
}

function readVariant(word: string, variants: LanguageVariants): string[] | undefined {
  const contracted = variants.contractions.get(word)
  if (contracted) return [...contracted]
  const { letters } = variants
  const spelt = letters && !letters.except.has(word) ? word.replace(letters.from, letters.to) : word
  const known = variants.words.get(word) ?? variants.words.get(spelt)
  if (known !== undefined) return [known]
  const stem = variants.stems.find(([from]) => spelt.startsWith(from))
  if (stem) return [stem[1] + spelt.slice(stem[0].length)]
  return spelt === word ? undefined : [spelt]
}

/** "non-profit" is "nonprofit", but "re-sign" is not "resign", and a co-op is no coop. */
function joinedPrefix(word: string, prefixes: ReadonlySet<string>): string | undefined {
  const [prefix = '', rest = '', ...more] = word.split('-')
  return more.length === 0 && rest.length > 2 && prefixes.has(prefix) ? prefix + rest : undefined
}

/** The parts of a word made with hyphens, and the hyphens. */
function parted(word: string): string[] {
  return word.includes('-') ? word.split(/(-)/).filter((part) => part !== '') : [word]
}

/** Without the capital of a sentence's first word, unless that may be what makes it another word. */
function uncapitalised(word: string): string {
  const [first = ''] = word
  const rest = word.slice(first.length)
  if (!isCapitalised(word) || NAMES_AND_WORDS.has(word.toLowerCase())) return word
  return first.toLowerCase() + rest
}

/** One capital at the beginning, and none behind it. */
function isCapitalised(word: string): boolean {
  const [first = ''] = word
  const rest = word.slice(first.length)
  return first !== first.toLowerCase() && rest === rest.toLowerCase()
}

function capitalised(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}

const PLAIN = /^[!-~]*$/
const FIGURE = /^\p{N}/u
const INITIALS = /^(?:\p{L}\.){2}/u

/** "1,000" and "1,000.5", but not "1,00". */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

const UNITS: ReadonlySet<string> = new Set(
  'km cm mm kg mg ha kW MW GW kWh MWh GWh TWh GB MB TB Hz kHz MHz GHz mph'.split(' '),
)

/** Words that a capital makes names. */
const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  'polish march may turkey china mark bill will rose august jersey japan chile grant frank sue gene pat dick job reading nice mobile us sie ihr ihnen ihre ihrer ihrem ihren pierre marine violet'.split(
    ' ',
  ),
)
