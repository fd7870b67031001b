import { fail, ok, type Result } from '@/lib/core/result'
import { ownValue } from '@/lib/core/own-value'
import { decodeNamed } from '@/lib/ingest/mime/decode-words'
import type { FileStatements } from '@/lib/ingest/readers/file-details'
import { COMMENTS, HIDDEN_TEXT, TRACKED_CHANGES } from '@/lib/ingest/readers/left-out'
import { escaped } from '@/lib/ingest/readers/odt/opening'
import { CHANGES, withMark } from './changes'
import { createBlocks, htmlOf, takeBreak, write as writeTo } from './blocks'
import { AT_START, CHARACTERS, MARKS, NOWHERE, type State } from './state'
import { tokensOf, type Token } from './tokens-of'
import type { Writer } from './writer'

type Written = { html: string; statements: FileStatements; notes: string[] }

const NO_STYLE: Writer['style'] = { number: undefined, name: '', outline: undefined }
const MOST_NESTING = 512
const NOTES: Readonly<Record<string, string>> = {
  pict: 'Images in the file were left out.',
  object: 'Embedded objects were left out.',
  annotation: COMMENTS,
}

/** Writes the HTML that an RTF file stands for, in one walk over its tokens. */
export function writeMarkup(file: Uint8Array): Result<Written> {
  const writer: Writer = {
    state: AT_START,
    outer: [],
    isOptional: false,
    toSkip: 0,
    encoding: 'windows-1252',
    fonts: new Map(),
    bytes: '',
    blocks: createBlocks(),
    asides: [],
    noteCount: 0,
    said: { title: '', author: '', instruction: '' },
    notes: new Set(),
    style: { ...NO_STYLE },
  }
  for (const token of tokensOf(
    Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1'),
  )) {
    if (writer.outer.length > MOST_NESTING)
      return fail(
        'invalid',
        `The file nests more than ${String(MOST_NESTING)} groups deep. Paste its text instead.`,
      )
    take(token, writer)
  }
  flush(writer)
  const { title, author } = writer.said
  const asides = writer.noteCount > 0 ? `<ol>${writer.asides.join('')}</ol>` : ''
  return ok({
    html: htmlOf(writer.blocks) + asides,
    statements: { title, author },
    notes: [...writer.notes],
  })
}

function take(token: Token, writer: Writer): void {
  switch (token.kind) {
    case 'open':
      flush(writer)
      writer.outer.push(writer.state)
      break
    case 'close':
      flush(writer)
      endGroup(writer)
      writer.isOptional = false
      writer.toSkip = 0
      break
    case 'byte':
      addBytes(String.fromCharCode(token.byte), writer)
      break
    case 'text':
      addBytes(token.text, writer)
      break
    case 'word':
      takeWord(token.word, token.number, writer)
  }
}

function endGroup(writer: Writer): void {
  const outside = writer.outer.pop() ?? AT_START
  if (writer.state.isNote && !outside.isNote) writer.asides.push('</li>')
  if (writer.state.to === 'styles') endStyle(writer)
  writer.state = outside
}

function addBytes(text: string, writer: Writer): void {
  const passed = Math.min(writer.toSkip, text.length)
  writer.toSkip -= passed
  if (writer.state.to !== 'nowhere') writer.bytes += text.slice(passed)
}

function takeWord(word: string, number: number | undefined, writer: Writer): void {
  if (word === '*') {
    writer.isOptional = true
    return
  }
  const { isOptional } = writer
  writer.isOptional = false
  if (takeDestination(word, { isOptional }, writer) || takeCharacter(word, number, writer)) return
  flush(writer)
  takeLayout(word, number, writer)
}

/** Where the text of this group goes. */
function takeDestination(word: string, { isOptional }: { isOptional: boolean }, writer: Writer): boolean {
  const note = ownValue(NOTES, word)
  if (note !== undefined && writer.state.to === 'text') writer.notes.add(note)
  if (word === 'footnote' && writer.state.to === 'text' && !writer.state.isNote) {
    beginNote(writer)
    return true
  }
  const to = destinationOf(word, writer.state.to)
  if (to === undefined && !isOptional) return false
  writer.state = { ...writer.state, to: to ?? 'nowhere' }
  return true
}

/** Its mark stays in the text. */
function beginNote(writer: Writer): void {
  flush(writer)
  writeTo(writer.blocks, writer.state.paragraph, `<sup>[${String(++writer.noteCount)}]</sup>`)
  writer.asides.push('<li>')
  writer.state = { ...writer.state, marks: new Set(), isNote: true }
}

/** A style's name ends with a semicolon. Built-in ones have English names in files of any language. */
function endStyle(writer: Writer): void {
  const { number, name, outline } = writer.style
  const [, level] = /^\s*heading ([1-9])\b/i.exec(name) ?? []
  const heading = outline === undefined ? level && Number(level) : outline + 1
  if (heading && number !== undefined) writer.blocks.headings.set(number, heading)
  writer.style = { ...NO_STYLE }
}

function destinationOf(word: string, outside: State['to']): State['to'] | undefined {
  if (word === 'title' || word === 'author') return word
  if (word === 'fonttbl') return 'fonts'
  if (word === 'stylesheet') return 'styles'
  if (word === 'listtext' || word === 'pntext') return outside === 'text' ? 'marker' : 'nowhere'
  if (word === 'fldinst') return outside === 'text' ? 'instruction' : 'nowhere'
  return NOWHERE.has(word) ? 'nowhere' : undefined
}

function takeCharacter(word: string, number: number | undefined, writer: Writer): boolean {
  if (word === 'u' && number !== undefined) {
    flush(writer)
    // Negative for what lies above 32,767; pairs of surrogates come as two.
    write(String.fromCharCode(number < 0 ? number + 65_536 : number), writer)
    writer.toSkip = writer.state.spare
    return true
  }
  const character = ownValue(CHARACTERS, word)
  if (character === undefined) return false
  flush(writer)
  if (writer.toSkip > 0) writer.toSkip--
  else write(character, writer)
  return true
}

function takeLayout(word: string, number: number | undefined, writer: Writer): void {
  const mark = ownValue(MARKS, word)
  if (mark !== undefined) {
    writer.state = { ...writer.state, marks: withMark(writer.state.marks, mark, { isOn: number !== 0 }) }
    return
  }
  const change = ownValue(CHANGES, word)
  if (change) change(writer, number)
  else if (writer.state.isNote) takeNoteBreak(word, writer)
  else if (writer.state.to === 'text') {
    takeBreak(word, writer.blocks, writer.state.paragraph)
    // The next row says that it is one.
    if (word === 'row')
      writer.state = { ...writer.state, paragraph: { ...writer.state.paragraph, isInTable: false } }
  }
}

/** A footnote is one item of a list, with no table in it. */
function takeNoteBreak(word: string, { asides }: Writer): void {
  if (word === 'par' || word === 'line' || word === 'row') asides.push('<br>')
}

function flush(writer: Writer): void {
  const { bytes, state, fonts, encoding } = writer
  if (bytes === '') return
  writer.bytes = ''
  const named = state.font === undefined ? undefined : fonts.get(state.font)
  // Plain ASCII reads the same in all of them.
  write(/^[\x00-\x7f]*$/.test(bytes) ? bytes : decodeNamed(bytes, named ?? encoding), writer)
}

const LONGEST_STATEMENT = 8_000

function write(text: string, writer: Writer): void {
  const { state, blocks, said, style } = writer
  switch (state.to) {
    case 'text':
      writeText(text, writer)
      break
    case 'marker':
      blocks.marker += text
      break
    case 'styles':
      if (style.name.length < LONGEST_STATEMENT) style.name += text
      break
    case 'title':
    case 'author':
    case 'instruction':
      if (said[state.to].length < LONGEST_STATEMENT) said[state.to] += text
      break
    case 'fonts':
    case 'nowhere':
  }
}

function writeText(text: string, { state, blocks, asides, notes }: Writer): void {
  if (state.isDeleted) notes.add(TRACKED_CHANGES)
  else if (state.isHidden) notes.add(HIDDEN_TEXT)
  else if (state.isNote) asides.push(marked(text, state))
  else writeTo(blocks, state.paragraph, marked(text, state))
}

function marked(text: string, { marks, href }: State): string {
  const tags = [...marks].map((mark) => `<${mark}>`)
  const ends = tags.toReversed().map((tag) => tag.replace('<', '</'))
  const link = href === undefined ? [] : [`<a href="${escaped(href)}">`, '</a>']
  return [link[0] ?? '', ...tags, escaped(text), ...ends, link[1] ?? ''].join('')
}
