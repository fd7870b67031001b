import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { CHARACTER_SETS, encodingOf, PLAIN, type Mark, type Paragraph } from './state'
import type { Writer } from './writer'

/** Control words that change how what follows is read. */
export const CHANGES: Readonly<Record<string, (writer: Writer, number: number | undefined) => void>> = {
  plain: (writer) => {
    writer.state = { ...writer.state, marks: new Set(), isHidden: false }
  },
  v: (writer, number) => {
    writer.state = { ...writer.state, isHidden: number !== 0 }
  },
  deleted: (writer, number) => {
    writer.state = { ...writer.state, isDeleted: number !== 0 }
  },
  pard: (writer) => changeParagraph(writer, PLAIN),
  // A row, and a cell of it.
  trowd: (writer) => changeParagraph(writer, { isInTable: true }),
  intbl: (writer) => changeParagraph(writer, { isInTable: true }),
  s: (writer, number = 0) => {
    if (writer.state.to === 'styles') writer.style.number = number
    else changeParagraph(writer, { style: number })
  },
  outlinelevel: (writer, number) => {
    if (writer.state.to === 'styles') writer.style.outline = number
    else changeParagraph(writer, { outline: number })
  },
  ulnone: (writer) => {
    writer.state = { ...writer.state, marks: withMark(writer.state.marks, 'u', { isOn: false }) }
  },
  uc: (writer, number = 1) => {
    writer.state = { ...writer.state, spare: Math.min(Math.max(number, 0), 10) }
  },
  ansicpg: (writer, number = 1252) => {
    writer.encoding = encodingOf(number)
  },
  mac: (writer) => {
    writer.encoding = 'macintosh'
  },
  f: (writer, number) => {
    writer.state = { ...writer.state, font: number }
  },
  fcharset: takeCharacterSet,
  fldrslt: (writer) => {
    writer.state = { ...writer.state, href: linkIn(writer.said.instruction) }
    writer.said.instruction = ''
  },
}

/** What is said in a note, a margin or a list's table is said of other paragraphs. */
function changeParagraph(writer: Writer, change: Partial<Paragraph>): void {
  const { state } = writer
  if (state.to !== 'text' || state.isNote) return
  writer.state = { ...state, paragraph: { ...state.paragraph, ...change } }
}

function takeCharacterSet({ state, fonts }: Writer, number: number | undefined): void {
  const encoding = CHARACTER_SETS[number ?? 0]
  if (state.to === 'fonts' && state.font !== undefined && encoding !== undefined)
    fonts.set(state.font, encoding)
}

export function withMark(marks: ReadonlySet<Mark>, mark: Mark, { isOn }: { isOn: boolean }): Set<Mark> {
  const others = [...marks].filter((each) => each !== mark)
  return new Set(isOn ? [...others, mark] : others)
}

function linkIn(instruction: string): string | undefined {
  const href = /HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
  return isSafeHref(href) ? href : undefined
}
