import { fail, ok, type Result } from '@/lib/core/result'
import { escaped } from '@/lib/ingest/readers/odt/opening'
import { walkXml } from '@/lib/ingest/xml/walk-xml'
import { isOn, outlineOf, type WordStyles } from './word-styles'

export type SimplifiedPart = {
  xml: string
  /** Some of the text was hidden, and is left out. */
  hadHidden: boolean
  /** Text boxes now stand after the paragraph that they were tied to. */
  hadBoxes: boolean
}

/** The style of a heading of each level, as the converter is told. */
export function headingStyle(level: number): string {
  return `StetHeading${String(level)}`
}

type Attributes = Readonly<Record<string, string>>

/** What is being written inside one element, before it is known where it goes. */
type Frame = {
  name: string
  attributes: Attributes
  out: string
  /** Text boxes found inside, which go after the paragraph. */
  boxes: string
  /** It has text or a picture. */
  isUseful: boolean
  /** It has a picture in a group, which the converter does not find. */
  isGrouped: boolean
  /** A drop cap, which begins the next paragraph. */
  cap: string
  paragraph?: Paragraph
  alternatives: Frame[]
}
type Paragraph = { properties: string; style?: string; outline?: number; isCap: boolean }

/** Readings beside a word, and earlier forms of formatting. */
const DROPPED = new Set(['w:rt', 'w:rubyPr', 'w:pPrChange', 'w:rPrChange', 'w:moveFrom'])

/** What was deleted; inside properties the same element says that the mark of a paragraph or a row was. */
function isDropped(name: string, parent: string | undefined): boolean {
  return DROPPED.has(name) || (name === 'w:del' && parent !== 'w:rPr' && parent !== 'w:trPr')
}

/** A part whose text nears the limit of an article is a small part of this. */
const MOST_WRITTEN = 100_000_000
const TOO_LONG = 'The Word file is too long to be read. Split it, or paste its text.'

/** Ends of lines and jumps that the converter does not know, or takes for the end of a page, by what they mean in a text. */
const RENAMED: Readonly<Partial<Record<string, string>>> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' }

/** What there is to read or to see in an alternative. */
const USEFUL = new Set([
  'w:t',
  'w:tab',
  'w:br',
  'w:sym',
  'w:footnoteReference',
  'w:endnoteReference',
  'a:blip',
  'v:imagedata',
])
const GROUPS = new Set(['wpg:wgp', 'wpc:wpc'])

/** Elements around runs of text that the converter does not know, and would leave out with their text. */
const UNWRAPPED = new Set(['w:fldSimple', 'w:ruby', 'w:rubyBase', 'w:dir', 'w:bdo'])

/** What a run shows; the rest of it are properties and the parts of fields. */
const SHOWN = new Set([
  'w:t',
  'w:tab',
  'w:ptab',
  'w:br',
  'w:cr',
  'w:sym',
  'w:noBreakHyphen',
  'w:drawing',
  'w:pict',
])

const FLOWING = new Set(['w:p', 'w:txbxContent'])

/** What holds paragraphs, of which the last may be a drop cap. */
const CONTAINERS = new Set(['w:body', 'w:tc', 'w:footnote', 'w:endnote'])
const FRAMES = new Set([...FLOWING, ...CONTAINERS, 'mc:AlternateContent', 'mc:Choice', 'mc:Fallback'])

/**
 * A part of a Word file (ECMA-376, Part 1, 17.3) in the few elements that the converter reads whole: fields, ruby and
 * text boxes are there as plain runs and paragraphs, hidden text is not, a drop cap is part of its word, and a heading is
 * one by its style whatever made it one.
 */
export function simplifyPart(bytes: Uint8Array, styles: WordStyles): Result<SimplifiedPart> {
  const root = frameOf('')
  const frames = [root]
  const path: string[] = []
  /** Whether each run that is open is hidden: a text box has runs inside a run. */
  const hidden: boolean[] = []
  let dropped = 0
  let written = 0
  const found = { hadHidden: false, hadBoxes: false }
  const top = (): Frame => frames.at(-1) ?? root

  function open(name: string, attributes: Attributes): void {
    path.push(name)
    if (dropped > 0 || isDropped(name, path.at(-2))) dropped += 1
    else if (SHOWN.has(name) && hidden.at(-1)) {
      dropped += 1
      found.hadHidden = true
    } else if (FRAMES.has(name)) frames.push(frameOf(name, attributes))
    else if (!UNWRAPPED.has(name)) openOther(name, attributes)
  }

  function openOther(name: string, attributes: Attributes): void {
    if (name === 'w:r') hidden.push(styles.isHidden(styleOfParagraph(frames)))
    if (isRead(name, attributes)) return
    if (name === 'a:blip' && path.some((each) => GROUPS.has(each))) top().isGrouped = true
    else if (USEFUL.has(name)) top().isUseful = true
    write(startTag(RENAMED[name] ?? name, name === 'w:br' ? {} : attributes))
  }

  /** Properties of a paragraph or run that decide what becomes of it. True where they are written later. */
  function isRead(name: string, attributes: Attributes): boolean {
    const parent = path.at(-2)
    if (name === 'w:pPr' && parent === 'w:p') {
      frames.push({ ...frameOf(name), paragraph: { properties: '', isCap: false } })
      return true
    }
    const { paragraph } = top()
    if (parent === 'w:pPr' && paragraph) readProperty(paragraph, name, attributes)
    if (parent === 'w:rPr' && path.at(-3) === 'w:r') hideRun(name, attributes)
    return HELD.has(name)
  }

  function hideRun(name: string, attributes: Attributes): void {
    const isHidden = name === 'w:vanish' ? isOn(attributes) : hidden.at(-1)
    const byStyle = name === 'w:rStyle' && styles.isHidden(attributes['w:val'])
    hidden[hidden.length - 1] = byStyle || (isHidden ?? false)
  }

  function close(name: string): void {
    path.pop()
    if (dropped > 0) dropped -= 1
    else if (name === 'w:pPr' && top().name === name) endProperties()
    else if (FRAMES.has(name)) endFrame()
    else if (!UNWRAPPED.has(name) && !HELD.has(name)) {
      if (name === 'w:r') hidden.pop()
      write(`</${RENAMED[name] ?? name}>`)
    }
  }

  function write(text: string): void {
    written += text.length
    if (written <= MOST_WRITTEN) top().out += text
  }

  function endProperties(): void {
    const frame = frames.pop()
    if (!frame?.paragraph) return
    const { paragraph, out } = frame
    const level =
      paragraph.outline === undefined ? styles.headingLevel(paragraph.style) : paragraph.outline + 1
    const isHeading = level !== undefined && level >= 1 && level <= 9
    const style = isHeading ? headingStyle(Math.min(level, 6)) : paragraph.style
    const named = style === undefined ? '' : startTag('w:pStyle', { 'w:val': style }) + '</w:pStyle>'
    top().paragraph = { ...paragraph, properties: `<w:pPr>${named}${out}</w:pPr>` }
  }

  function endFrame(): void {
    const frame = frames.pop()
    if (!frame) return
    const parent = top()
    const { name } = frame
    if (name === 'w:p') endParagraph(frame, parent)
    else if (name === 'w:txbxContent') {
      parent.boxes += frame.out + restOf(frame)
      found.hadBoxes ||= frame.isUseful
    } else if (name === 'mc:AlternateContent') putInto(parent, chosen(frame))
    else if (CONTAINERS.has(name))
      parent.out += `${startTag(name, frame.attributes)}${frame.out}${restOf(frame)}</${name}>`
    else parent.alternatives.push(frame)
    // Not of alternatives, of which one is still to be chosen.
    if (!FLOWING.has(name) && !CONTAINERS.has(name)) return
    parent.isUseful ||= frame.isUseful
    parent.isGrouped ||= frame.isGrouped
  }

  const walked = walkXml(bytes, {
    open,
    close,
    text: (text) => {
      if (dropped === 0) write(escaped(text))
    },
  })
  if (!walked.ok) return walked
  return written > MOST_WRITTEN ? fail('too_large', TOO_LONG) : ok({ xml: root.out, ...found })
}

/** Written with the properties of the paragraph, not where they stand. */
const HELD = new Set(['w:pStyle', 'w:outlineLvl', 'w:framePr'])

function readProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
  const { 'w:val': value, 'w:dropCap': cap } = attributes
  if (name === 'w:pStyle' && value !== undefined) paragraph.style = value
  const outline = name === 'w:outlineLvl' ? outlineOf(attributes) : undefined
  if (outline !== undefined) paragraph.outline = outline
  if (name === 'w:framePr' && (cap === 'drop' || cap === 'margin')) paragraph.isCap = true
}

/** The style of the innermost paragraph that is open. */
function styleOfParagraph(frames: readonly Frame[]): string | undefined {
  return frames.findLast(({ name }) => name === 'w:p')?.paragraph?.style
}

function endParagraph({ out, boxes, paragraph }: Frame, parent: Frame): void {
  if (paragraph?.isCap) parent.cap += out
  else {
    parent.out += `<w:p>${paragraph?.properties ?? ''}${parent.cap}${out}</w:p>`
    parent.cap = ''
  }
  parent.out += boxes
}

/** A drop cap with no paragraph after it is one itself. */
function restOf({ cap, boxes }: Frame): string {
  return (cap === '' ? '' : `<w:p>${cap}</w:p>`) + boxes
}

function putInto(parent: Frame, frame: Frame): void {
  parent.isUseful ||= frame.isUseful
  parent.isGrouped ||= frame.isGrouped
  parent.out += frame.out
  parent.boxes += restOf(frame)
}

/** The newer form, if there is anything in it to read; else the form for older programs. */
function chosen({ alternatives }: Frame): Frame {
  const useful = alternatives.filter(({ isUseful }) => isUseful)
  const newer = useful.find(({ name, isGrouped }) => name === 'mc:Choice' && !isGrouped) ?? useful.at(-1)
  const older = alternatives.find(({ name }) => name === 'mc:Fallback')
  return newer ?? older ?? alternatives[0] ?? frameOf('mc:Choice')
}

function frameOf(name: string, attributes: Attributes = {}): Frame {
  return {
    name,
    attributes,
    out: '',
    boxes: '',
    isUseful: false,
    isGrouped: false,
    cap: '',
    alternatives: [],
  }
}

function startTag(name: string, attributes: Attributes): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${said.join('')}>`
}
