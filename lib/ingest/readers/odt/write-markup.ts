import { ok, type Result } from '@/lib/core/result'
import { walkXml } from '@/lib/ingest/xml/walk-xml'
import { MOVED_BOXES } from '@/lib/ingest/readers/left-out'
import { openingOf } from './opening-of'
import { DESCRIPTION, escaped, type Opening, type Position } from './opening'
import type { Styles } from './styles'

/** HTML that stands for a text, the paths of its pictures in the file, and what was left out. */
type Written = { html: string; pictures: string[]; notes: string[] }

/**
 * Writes the HTML that an OpenDocument text stands for, in one walk over it. Footnotes are gathered and come at the end
 * as a list, their marks stay in the text.
 */
export function writeMarkup(content: Uint8Array, styles: Styles): Result<Written> {
  const position: Position = { styles, lists: [], isInHeader: false, frames: [], notes: new Set() }
  const asides: string[] = []
  const pictures: string[] = []
  const open: Opening[] = []
  const main = createFlow()
  /** What is open around each note and text box. */
  const around: Flow[] = []
  let flow = main
  let skipping = 0

  /** A note and a text box end: the one goes to the end of the text, the other to that of its paragraph. */
  function leave({ aside, box }: Opening): void {
    const inside = flow
    flow = around.pop() ?? main
    const written = inside.out.join('') + inside.boxes.join('')
    if (aside) asides.push(`<li>${written}</li>`)
    if (box && written !== '') {
      flow.boxes.push(written)
      position.notes.add(MOVED_BOXES)
    }
  }

  const walked = walkXml(content, {
    open(name, attributes) {
      const opening = skipping > 0 ? { skip: true } : openingOf(name, attributes, position)
      open.push(opening)
      if (opening.skip) skipping++
      else if (PARAGRAPHS.has(name)) flow.paragraphs++
      if (opening.aside || opening.box) {
        around.push(flow)
        flow = createFlow()
      }
      if (opening.before !== undefined) flow.out.push(opening.before)
    },
    text(text) {
      if (skipping > 0) return
      const frame = isDescribing(open) ? position.frames.at(-1) : undefined
      if (frame) frame.alt += text
      else flow.out.push(escaped(text))
    },
    close(name) {
      const opening = open.pop()
      if (opening?.skip) {
        skipping--
        return
      }
      if (name === 'draw:frame') flow.out.push(pictureOf(position, pictures))
      stepOut(position, name)
      if (opening?.after !== undefined) flow.out.push(opening.after)
      if (opening?.aside || opening?.box) leave(opening)
      if (PARAGRAPHS.has(name)) flow.paragraphs--
      // In the middle of a paragraph a box would cut its sentence in two.
      if (flow.paragraphs === 0) flow.out.push(flow.boxes.splice(0).join(''))
    },
  })
  if (!walked.ok) return walked
  const notes = asides.length > 0 ? `<ol>${asides.join('')}</ol>` : ''
  return ok({ html: main.out.join('') + notes, pictures, notes: [...position.notes] })
}

/** Text that runs on by itself: the body, a note, or one text box. */
type Flow = {
  out: string[]
  /** How many paragraphs are open in it. */
  paragraphs: number
  /** Text boxes that wait for the end of the paragraph. */
  boxes: string[]
}

const PARAGRAPHS = new Set(['text:p', 'text:h'])

function createFlow(): Flow {
  return { out: [], paragraphs: 0, boxes: [] }
}

function stepOut(position: Position, name: string): void {
  if (name === 'text:list') position.lists.pop()
  if (name === 'table:table-header-rows') position.isInHeader = false
}

/** Inside a description of a picture, which is written in an element that opens as `DESCRIPTION`. */
function isDescribing(open: readonly Opening[]): boolean {
  return open.at(-1) === DESCRIPTION
}

function pictureOf(position: Position, pictures: string[]): string {
  const frame = position.frames.pop()
  if (frame?.path === undefined) return ''
  pictures.push(frame.path)
  return `<img src="cid:${escaped(frame.path)}" alt="${escaped(frame.alt.trim())}">`
}
