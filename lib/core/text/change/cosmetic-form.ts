import { cleanText } from './clean-text'
import type { FormToken } from './form-token'
import { readSign, type Piece } from './read-signs'
import { readWord } from './read-word'
import type { LanguageVariants } from './variants/language-variants'
import { variantsFor } from './variants/variants-for'

/**
 * A text as what it says: two texts with the same keys in the same order differ in nothing but what is listed in
 * docs/text-engine.md as cosmetic. Everything that is not read away here is kept, and so counts as a difference.
 * `language` is a BCP 47 tag. Linear in the length of the text.
 */
export function cosmeticForm(text: string, language?: string): FormToken[] {
  const variants = variantsFor(language)
  const tokens: FormToken[] = []
  let opensSentence = true
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'sign') {
      tokens.push({ ...piece, key: piece.text })
      opensSentence = ENDS_SENTENCE.has(piece.text) || (opensSentence && OPENS.has(piece.text))
      continue
    }
    for (const token of readWord(piece, variants, { opensSentence })) tokens.push(token)
    opensSentence = false
  }
  return trimmed(joinPairs(tokens, variants))
}

const BULLETS: ReadonlySet<string> = new Set(['—', '·', ' • ', ' ▪ ', ' ◦ ', ' ‣ ', ' * '])
const ENDS_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?'])
const OPENS: ReadonlySet<string> = new Set(['"', '(', '[', '¿', '¡', ...BULLETS])

/** A character of a script that puts no space between words, which is a word of its own. */
const ALONE = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]`
const HAS_ALONE = new RegExp(ALONE, 'u')

/**
 * Words are letters, marks and digits with what parts them inside: apostrophes, hyphens, the stops of a figure. Initials
 * with their full stops are one word, three full stops one sign, and every other character is one.
 */
function pieces(letter: string, alphanumeric: string): string {
  return [
    String.raw`\p{N}+(?:[.,:'’٫٬]\p{N}+)*${alphanumeric}*`,
    String.raw`(?:\p{L}\.){2,}`,
    `${letter}(?:['-]?${alphanumeric})*`,
    String.raw`\.{3}`,
    String.raw`\S`,
  ].join('|')
}

const PIECE = new RegExp(pieces(String.raw`[\p{L}\p{M}]`, String.raw`[\p{L}\p{M}\p{N}]`), 'gu')

/** The same for a text in which some characters are words: to look for them everywhere takes several times as long. */
const PIECE_OR_ALONE = new RegExp(
  String.raw`${ALONE}\p{M}*|${pieces(
    String.raw`(?:(?!${ALONE})[\p{L}\p{M}])`,
    String.raw`(?:(?!${ALONE})[\p{L}\p{M}\p{N}])`,
  )}`,
  'gu',
)

/** The words and signs of a text. */
function piecesOf(text: string): Piece[] {
  const { clean, starts } = cleanText(text)
  const piece = HAS_ALONE.test(clean) ? PIECE_OR_ALONE : PIECE
  const pieces: Piece[] = []
  for (const { 0: found, index } of clean.matchAll(piece)) {
    const end = index + found.length
    const place = { start: starts[index] ?? 0, end: (starts[end - 1] ?? 0) + 1 }
    if (IS_WORD.test(found)) {
      pieces.push({ ...place, text: found, kind: 'word' })
      continue
    }
    const before = clean.slice(Math.max(0, index - 2), index)
    const after = clean.slice(end, end + 2)
    const sign = readSign(found, {
      before,
      after,
      spaceBefore: before === '' || SPACE_END.test(before),
      spaceAfter: after === '' || SPACE_START.test(after),
    })
    pieces.push({ ...place, text: sign, kind: 'sign' })
  }
  return pieces
}

const IS_WORD = /^[\p{L}\p{M}\p{N}]/u
const SPACE_END = /\s$/
const SPACE_START = /^\s/

function joinPairs(tokens: readonly FormToken[], { pairs, capitalsAreNames }: LanguageVariants): FormToken[] {
  if (pairs.size === 0) return [...tokens]
  const folded = (key: string): string => (capitalsAreNames ? key : key.toLowerCase())
  const joined: FormToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const pair = last && pairs.get(`${folded(last.key)} ${folded(token.key)}`)
    if (last === undefined || pair === undefined) joined.push(token)
    else joined[joined.length - 1] = { ...last, end: token.end, key: pair }
  }
  return joined
}

/** A stop at the end of a passage, or a bullet before it, is the list's and not the sentence's. */
function trimmed(tokens: FormToken[]): FormToken[] {
  const end = tokens.findLastIndex(({ key }) => !CLOSES.has(key)) + 1
  const start = BULLETS.has(tokens[0]?.key ?? '') && !isFigure(tokens[1]) ? 1 : 0
  return tokens.slice(start, end)
}

function isFigure(token: FormToken | undefined): boolean {
  return token !== undefined && /^[\p{N}\p{Sc}]/u.test(token.key)
}

const CLOSES: ReadonlySet<string> = new Set(['.', ',', ';'])
