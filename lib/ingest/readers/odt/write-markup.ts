import { ok, type Result } from '@/lib/core/result'
import { walkXml } from '@/lib/ingest/xml/walk-xml'
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
  const position: Position = { styles, lists: [], isInHeader: false, frame: undefined, notes: new Set() }
  const main: string[] = []
  const asides: string[] = []
  const pictures: string[] = []
  const open: Opening[] = []
  let out = main
  let skipping = 0
  const walked = walkXml(content, {
    open(name, attributes) {
      const opening = skipping > 0 ? { skip: true } : openingOf(name, attributes, position)
      open.push(opening)
      if (opening.skip) skipping++
      if (opening.aside) {
        out = asides
        out.push('<li>')
      }
      if (opening.before !== undefined) out.push(opening.before)
    },
    text(text) {
      if (skipping > 0) return
      if (position.frame && isDescribing(open)) position.frame.alt += text
      else out.push(escaped(text))
    },
    close(name) {
      const opening = open.pop()
      if (opening?.skip) skipping--
      if (opening?.skip) return
      if (name === 'draw:frame') out.push(pictureOf(position, pictures))
      if (name === 'text:list') position.lists.pop()
      if (name === 'table:table-header-rows') position.isInHeader = false
      if (opening?.after !== undefined) out.push(opening.after)
      if (opening?.aside) {
        out.push('</li>')
        out = main
      }
    },
  })
  if (!walked.ok) return walked
  const notes = asides.length > 0 ? `<ol>${asides.join('')}</ol>` : ''
  return ok({ html: main.join('') + notes, pictures, notes: [...position.notes] })
}

/** Inside a description of a picture, which is written in an element that opens as `DESCRIPTION`. */
function isDescribing(open: readonly Opening[]): boolean {
  return open.at(-1) === DESCRIPTION
}

function pictureOf(position: Position, pictures: string[]): string {
  const { frame } = position
  position.frame = undefined
  if (frame?.path === undefined) return ''
  pictures.push(frame.path)
  return `<img src="cid:${escaped(frame.path)}" alt="${escaped(frame.alt.trim())}">`
}
