/** A piece of text in the order in which it stands: its place in the text (UTF-16, half-open), and what it reads as. */
export type Piece = { start: number; end: number; text: string; kind: 'word' | 'sign' }

/** Where a sign stands: against what is on each side of it, or with white space (or nothing) between. */
export type Sides = {
  before: string
  after: string
  spaceBefore: boolean
  spaceAfter: boolean
}

/**
 * What a sign reads as. Signs that are one sign in several shapes read the same: quotation marks, apostrophes, dashes,
 * full-width punctuation. A hyphen before a figure is a minus; quotation marks right behind a figure are feet, inches,
 * minutes or seconds. What is known to take a space or none is read without it; of any other sign the space counts.
 */
export function readSign(sign: string, sides: Sides): string {
  const plain = PLAIN_SIGNS.get(sign) ?? sign
  if (SINGLE_QUOTES.test(plain)) return readSingleQuote(sides)
  if (DOUBLE_QUOTES.test(plain)) return isMeasured(sides) ? '″' : '"'
  if (DASHES.test(plain)) return readDash(plain, sides)
  if (SPACELESS.test(plain)) return plain
  return `${sides.spaceBefore ? ' ' : ''}${plain}${sides.spaceAfter ? ' ' : ''}`
}

function readSingleQuote(sides: Sides): string {
  if (isMeasured(sides)) return '′'
  return '"'
}

/** Right behind a figure: 5′ and 5″ are two measures. */
function isMeasured({ before, spaceBefore }: Sides): boolean {
  return !spaceBefore && FIGURE_END.test(before)
}

function readDash(dash: string, sides: Sides): string {
  const { after, spaceBefore, spaceAfter } = sides
  if (!spaceAfter && FIGURE_START.test(after)) return readFigureDash(dash, sides)
  if (dash === MINUS) return NEGATIVE
  if (dash !== HYPHEN || (spaceBefore && spaceAfter)) return '—'
  if (!spaceBefore && !spaceAfter) return '-'
  return spaceBefore ? ' -' : '- '
}

/** Against a figure: between two it is a range or a score, and otherwise, but for the long dash, a minus. */
function readFigureDash(dash: string, { before, spaceBefore }: Sides): string {
  const isBetween = !spaceBefore && FIGURE_END.test(before)
  if (dash === MINUS) return isBetween ? '−' : NEGATIVE
  if (isBetween) return '-'
  if (dash === LONG_DASH) return '—'
  return spaceBefore || !WORD_END.test(before) ? NEGATIVE : hyphenOr(dash)
}

function hyphenOr(dash: string): string {
  return dash === HYPHEN ? '-' : '—'
}

const MINUS = '−'
/** Before one figure; between two the minus takes away. */
const NEGATIVE = '−1'
const HYPHEN = '-'
const LONG_DASH = '—'

const FIGURE_START = /^[\p{N}\p{Sc}]/u
const FIGURE_END = /\p{N}$/u
const WORD_END = /[\p{L}\p{M}\p{N}]$/u
const SINGLE_QUOTES = /^[‘’‚‛‹›'`´′＇]$/
const DOUBLE_QUOTES = /^[“”„‟″«»"「」『』＂〝〞〟]$/
const DASHES = /^[-–—−]$/

/** Signs that stand against a word or apart from it, as a country or a house has it. */
const SPACELESS = /^[,.;:!?…()[\]{}%‰/\p{Sc}¿¡、。·،؛؟٪।۔]$/u

/** The shapes of one sign. What differs in meaning is not here: the minus is no dash, and € is no $. */
const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['...', '…'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '–'],
  ['―', '—'],
  ['⸺', '—'],
  ['﹘', '—'],
  ['，', ','],
  ['．', '.'],
  ['。', '.'],
  ['｡', '.'],
  ['；', ';'],
  ['：', ':'],
  ['！', '!'],
  ['？', '?'],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
  ['％', '%'],
  ['٪', '%'],
  ['＄', '$'],
  ['￥', '¥'],
  ['￡', '£'],
  ['－', '-'],
  ['／', '/'],
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
])
