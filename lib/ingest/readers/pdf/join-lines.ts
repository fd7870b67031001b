import type { Mark } from '@/lib/schema/article-document'
import type { Piece } from '@/lib/ingest/html/inline-run'
import type { Line } from './fragment'

const CUT_WORD = /(?<!\p{L})(\p{L}+)[-\u00ad‐]$/u
const REST_OF_WORD = /^(\p{Ll}+)/u

/** Words that the text writes with a hyphen where no line ends: there the hyphen is theirs. */
export type HyphenatedWords = ReadonlySet<string>

export function hyphenatedWords(lines: readonly Line[]): HyphenatedWords {
  return new Set(
    lines.flatMap(({ text }) =>
      (text.match(/(?<!\p{L})\p{L}+[-‐]\p{Ll}+/gu) ?? []).map((word) => plainForm(word)),
    ),
  )
}

/**
 * The lines of a paragraph as one run of text, links kept. A word that was cut at a line's end is joined, unless the
 * text writes it with the hyphen elsewhere too.
 */
export function joinLines(lines: readonly Line[], hyphenated: HyphenatedWords): Piece[] {
  const pieces: Piece[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const last = line.fragments.length - 1
    for (const [at, fragment] of line.fragments.entries()) {
      const space = fragment.isApart ? ' ' : ''
      const text = at === last && next ? lineEnd(fragment.text, { line, next }, hyphenated) : fragment.text
      pieces.push({ kind: 'text', text: space + clean(text), marks: marksOf(fragment.href) })
    }
  }
  return pieces
}

type Seam = { line: Line; next: Line }

/** The last text of a line, as it continues in the next one. */
function lineEnd(text: string, { line, next }: Seam, hyphenated: HyphenatedWords): string {
  const cut = CUT_WORD.exec(line.text)?.[1]
  const rest = REST_OF_WORD.exec(next.text)?.[1]
  const trimmed = text.trimEnd()
  if (cut === undefined || rest === undefined) return isUnspaced(trimmed, next.text) ? trimmed : `${trimmed} `
  const isOwn = !trimmed.endsWith('\u00ad') && hyphenated.has(plainForm(`${cut}-${rest}`))
  return isOwn ? trimmed : trimmed.slice(0, -1)
}

/** Chinese and Japanese put no space between words, nor between lines. */
function isUnspaced(end: string, start: string): boolean {
  const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？「」『』（）]/u
  return script.test(end.at(-1) ?? '') && script.test(start.at(0) ?? '')
}

function plainForm(word: string): string {
  return word.replace('‐', '-').toLowerCase()
}

function clean(text: string): string {
  return text.replaceAll('\0', '').replaceAll('\u00ad', '').toWellFormed()
}

function marksOf(href: string | undefined): Mark[] {
  return href === undefined ? [] : [{ type: 'link', attrs: { href } }]
}
