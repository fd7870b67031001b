import { ownValue } from '@/lib/core/own-value'
import { COMMENTS, HIDDEN_TEXT, TRACKED_CHANGES } from '@/lib/ingest/readers/left-out'
import { DESCRIPTION, escaped, type Opening, type Position } from './opening'

type Attributes = Readonly<Record<string, string>>

/** Elements that hold something else than the text, or text that is made of it. */
const UNREAD: Readonly<Record<string, string | undefined>> = {
  'office:automatic-styles': undefined,
  'office:font-face-decls': undefined,
  'office:scripts': undefined,
  'office:forms': undefined,
  'text:sequence-decls': undefined,
  'text:variable-decls': undefined,
  'text:ruby-text': undefined,
  'text:hidden-text': HIDDEN_TEXT,
  'table:covered-table-cell': undefined,
  'text:tracked-changes': TRACKED_CHANGES,
  'office:annotation': COMMENTS,
  'text:table-of-content': 'The table of contents was left out.',
  'draw:object': 'Charts, formulas and embedded objects were left out.',
  'draw:plugin': 'Charts, formulas and embedded objects were left out.',
}

const PLAIN: Readonly<Record<string, string>> = {
  'table:table': 'table',
  'table:table-row': 'tr',
  'text:list-item': 'li',
  'text:list-header': 'li',
}

const OUTSIDE = 'Linked images outside the file were not fetched.'

/** What an element of OpenDocument becomes. Those not named here lose their tag and keep their text. */
export function openingOf(name: string, attributes: Attributes, position: Position): Opening {
  if (Object.hasOwn(UNREAD, name)) {
    const note = UNREAD[name]
    if (note !== undefined) position.notes.add(note)
    return { skip: true }
  }
  const plain = ownValue(PLAIN, name)
  if (plain !== undefined) return around([plain])
  return ownValue(OPENINGS, name)?.(attributes, position) ?? {}
}

const OPENINGS: Readonly<Record<string, (attributes: Attributes, position: Position) => Opening>> = {
  'text:h': (attributes, position) =>
    hidden(attributes['text:style-name'], position) ??
    around([`h${String(levelOf(attributes['text:outline-level']))}`]),
  'text:section': (attributes, { notes }) => (attributes['text:display'] === 'none' ? left(notes) : {}),
  'text:p': paragraph,
  'text:span': (attributes, position) => {
    const style = attributes['text:style-name']
    return hidden(style, position) ?? around(position.styles.tagsOf(style))
  },
  'text:a': (attributes) => ({
    before: `<a href="${escaped(attributes['xlink:href'] ?? '')}">`,
    after: '</a>',
  }),
  'text:list': list,
  'text:s': (attributes) => ({ before: ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)) }),
  'text:tab': () => ({ before: ' ' }),
  'text:line-break': () => ({ before: '<br>' }),
  'text:note-citation': () => ({ before: '<sup>[', after: ']</sup>' }),
  'text:note-body': () => ({ aside: true }),
  'table:table-header-rows': (_attributes, position) => {
    position.isInHeader = true
    return {}
  },
  'table:table-cell': cell,
  'draw:frame': (_attributes, position) => {
    position.frames.push({ path: undefined, alt: '' })
    return {}
  },
  'draw:text-box': () => ({ box: true }),
  'draw:custom-shape': () => ({ box: true }),
  'draw:image': picture,
  'svg:title': () => DESCRIPTION,
  'svg:desc': () => DESCRIPTION,
}

function paragraph(attributes: Attributes, position: Position): Opening {
  const { styles } = position
  const style = attributes['text:style-name']
  const unseen = hidden(style, position)
  if (unseen) return unseen
  if (styles.descendsFrom(style, 'Title')) return around(['h1'])
  if (styles.descendsFrom(style, 'Quotations')) return around(['blockquote', 'p'])
  return around(['p', ...styles.tagsOf(style)])
}

function hidden(style: string | undefined, { styles, notes }: Position): Opening | undefined {
  return styles.isHidden(style) ? left(notes) : undefined
}

function left(notes: Set<string>): Opening {
  notes.add(HIDDEN_TEXT)
  return { skip: true }
}

function list(attributes: Attributes, position: Position): Opening {
  // A list inside another is of its style unless it names one.
  const style = attributes['text:style-name'] ?? position.lists.at(-1) ?? ''
  position.lists.push(style)
  return around([position.styles.isNumbered(style, position.lists.length) ? 'ol' : 'ul'])
}

function cell(attributes: Attributes, { isInHeader }: Position): Opening {
  const tag = isInHeader ? 'th' : 'td'
  const columns = spanOf('colspan', attributes['table:number-columns-spanned'])
  const rows = spanOf('rowspan', attributes['table:number-rows-spanned'])
  return { before: `<${tag}${columns}${rows}>`, after: `</${tag}>` }
}

function picture(attributes: Attributes, { frames, notes }: Position): Opening {
  const frame = frames.at(-1)
  const path = attributes['xlink:href']?.replace(/^\.\//, '')
  if (path === undefined || !frame) return {}
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\.\./i.test(path)) notes.add(OUTSIDE)
  // Of several forms of one picture the first is the best one.
  else frame.path ??= path
  return {}
}

function spanOf(name: string, count: string | undefined): string {
  return count !== undefined && /^[1-9]\d{0,2}$/.test(count) && count !== '1' ? ` ${name}="${count}"` : ''
}

function levelOf(level: string | undefined): number {
  return Math.min(6, Math.max(1, Math.trunc(Number(level ?? 1)) || 1))
}

function around(tags: readonly string[]): Opening {
  return {
    before: tags.map((tag) => `<${tag}>`).join(''),
    after: tags
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join(''),
  }
}
