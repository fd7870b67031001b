import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { PLAIN } from './blocks'
import { CHARACTER_SETS, encodingOf, type Mark } from './state'
import type { Writer } from './writer'

/** Control words that change how what follows is read. */
export const CHANGES: Readonly<Record<string, (writer: Writer, number: number | undefined) => void>> = {
  plain: (writer) => {
    writer.state = { ...writer.state, marks: new Set(), unseen: undefined }
  },
  v: (writer, number) => {
    writer.state = { ...writer.state, unseen: number === 0 ? undefined : 'hidden' }
  },
  deleted: (writer, number) => {
    writer.state = { ...writer.state, unseen: number === 0 ? undefined : 'deleted' }
  },
  pard: ({ blocks }) => {
    blocks.paragraph = PLAIN
  },
  intbl: ({ blocks }) => {
    blocks.paragraph = { ...blocks.paragraph, isInTable: true }
  },
  s: ({ state, blocks, style }, number = 0) => {
    if (state.to === 'styles') style.number = number
    else blocks.paragraph = { ...blocks.paragraph, style: number }
  },
  outlinelevel: ({ state, blocks, style }, number) => {
    if (state.to === 'styles') style.outline = number
    else blocks.paragraph = { ...blocks.paragraph, outline: number }
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
    writer.state = { ...writer.state, to: 'text', href: linkIn(writer.said.instruction) }
    writer.said.instruction = ''
  },
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
