import type { InlineNode, Mark } from '@/lib/schema/article-document'

/** A stretch of text under the same marks, or a line break. */
export type Piece = { kind: 'text'; text: string; marks: readonly Mark[] } | { kind: 'break' }
type TextPiece = Extract<Piece, { kind: 'text' }>

/**
 * What stands between two block boundaries, as paragraphs: white space collapsed as HTML does, lines trimmed, text in
 * Unicode normal form C. A line break stays one; two in a row part paragraphs, since a block of canonical text holds no
 * blank line.
 */
export function paragraphsOf(pieces: readonly Piece[]): InlineNode[][] {
  const paragraphs: TextPiece[][][] = []
  let lines: TextPiece[][] = []
  for (const line of linesOf(pieces)) {
    if (line.length > 0) {
      lines.push(line)
    } else if (lines.length > 0) {
      paragraphs.push(lines)
      lines = []
    }
  }
  if (lines.length > 0) paragraphs.push(lines)
  return paragraphs.map(inlineNodesOf)
}

function linesOf(pieces: readonly Piece[]): TextPiece[][] {
  const lines: TextPiece[][] = []
  let line: TextPiece[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      line.push(piece)
    } else {
      lines.push(line)
      line = []
    }
  }
  return [...lines, line].map((each) => normalise(trim(collapse(each))))
}

function collapse(line: readonly TextPiece[]): TextPiece[] {
  let endsInSpace = false
  return line.map((piece) => {
    const text = piece.text.replace(/[ \t\n\f\r]+/g, ' ')
    const kept = endsInSpace && text.startsWith(' ') ? text.slice(1) : text
    endsInSpace = kept === '' ? endsInSpace : kept.endsWith(' ')
    return { ...piece, text: kept }
  })
}

function trim(line: readonly TextPiece[]): TextPiece[] {
  const first = line.findIndex(hasInk)
  if (first === -1) return []
  const last = line.findLastIndex(hasInk)
  return line.slice(first, last + 1).map((piece, index, kept) => {
    const start = index === 0 ? piece.text.trimStart() : piece.text
    return { ...piece, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}

function hasInk(piece: TextPiece): boolean {
  return piece.text.trim() !== ''
}

/** Characters that join the one before them: marks, and the vowels and finals of Hangul. */
const JOINING = /^[\p{M}\u1160-\u11ff]+/u

/**
 * Normal form C for the whole line, so that a letter and its accent under different marks still become one character.
 * It takes the marks of the letter; where even that does not do, the words matter more than their marks.
 */
function normalise(line: readonly TextPiece[]): TextPiece[] {
  const composed = textOf(line).normalize('NFC')
  const each = line.map(normalisePiece)
  if (textOf(each) === composed) return each
  const moved = joinAccents(line).map(normalisePiece)
  return textOf(moved) === composed ? moved : [{ kind: 'text', text: composed, marks: [] }]
}

function normalisePiece(piece: TextPiece): TextPiece {
  return { ...piece, text: piece.text.normalize('NFC') }
}

function joinAccents(line: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = []
  for (const piece of line) {
    const previous = joined.at(-1)
    const accents = previous ? (JOINING.exec(piece.text)?.[0] ?? '') : ''
    if (previous && accents !== '') joined[joined.length - 1] = { ...previous, text: previous.text + accents }
    if (accents.length < piece.text.length) joined.push({ ...piece, text: piece.text.slice(accents.length) })
  }
  return joined
}

function textOf(line: readonly TextPiece[]): string {
  return line.map((piece) => piece.text).join('')
}

function inlineNodesOf(lines: readonly TextPiece[][]): InlineNode[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' } as const]),
    ...mergeEqual(line).map(textNodeOf),
  ])
}

function mergeEqual(line: readonly TextPiece[]): TextPiece[] {
  const merged: TextPiece[] = []
  for (const piece of line) {
    if (piece.text === '') continue
    const previous = merged.at(-1)
    if (previous && sameMarks(previous.marks, piece.marks)) {
      merged[merged.length - 1] = { ...previous, text: previous.text + piece.text }
    } else {
      merged.push(piece)
    }
  }
  return merged
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function textNodeOf({ text, marks }: TextPiece): InlineNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] }
}
