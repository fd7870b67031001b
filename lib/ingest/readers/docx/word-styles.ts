import { ok, type Result } from '@/lib/core/result'
import { walkXml } from '@/lib/ingest/xml/walk-xml'

/** What the styles of a Word file say about paragraphs and runs that use them, by the style's id. */
export type WordStyles = {
  /** From 1, as in HTML. */
  headingLevel: (id: string | undefined) => number | undefined
  isHidden: (id: string | undefined) => boolean
}

type Style = { name: string; basedOn?: string; outline?: number; isHidden?: boolean }

/** Files base a style on a few others at most; a circle of them must end. */
const LONGEST_LINE = 20

/** Reads `word/styles.xml`. Without it, no style says anything. */
export function wordStyles(bytes: Uint8Array | undefined): Result<WordStyles> {
  const styles = new Map<string, Style>()
  const walked = bytes ? readStyles(bytes, styles) : ok(undefined)
  if (!walked.ok) return walked
  return ok({
    headingLevel: (id) => firstSaid(lineOf(styles, id), levelOf),
    isHidden: (id) => firstSaid(lineOf(styles, id), ({ isHidden }) => isHidden) ?? false,
  })
}

/** Whether a property that is there is on. */
export function isOn({ 'w:val': value }: Readonly<Record<string, string>>): boolean {
  return value !== 'false' && value !== '0' && value !== 'off'
}

/** From `w:outlineLvl`: a level from 0, of which 9 is that of body text. */
export function outlineOf({ 'w:val': value }: Readonly<Record<string, string>>): number | undefined {
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined
}

function readStyles(bytes: Uint8Array, styles: Map<string, Style>): Result<void> {
  let style: Style | undefined
  return walkXml(bytes, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { name: '' }
        styles.set(attributes['w:styleId'] ?? '', style)
      }
      if (style) readProperty(style, name, attributes)
    },
    close(name) {
      if (name === 'w:style') style = undefined
    },
  })
}

function readProperty(style: Style, name: string, attributes: Readonly<Record<string, string>>): void {
  const { 'w:val': value } = attributes
  if (name === 'w:name') style.name = value ?? ''
  if (name === 'w:basedOn' && value !== undefined) style.basedOn = value
  if (name === 'w:vanish') style.isHidden = isOn(attributes)
  const outline = name === 'w:outlineLvl' ? outlineOf(attributes) : undefined
  if (outline !== undefined) style.outline = outline
}

/** A style and those it is based on, the nearest first. */
function lineOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const line: Style[] = []
  let style = id === undefined ? undefined : styles.get(id)
  while (style && line.length < LONGEST_LINE) {
    line.push(style)
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
  }
  return line
}

/** Built-in styles have English names in files of any language. Zero stands for body text. */
function levelOf({ name, outline }: Style): number | undefined {
  if (outline !== undefined) return outline === 9 ? 0 : outline + 1
  const [, level] = /^heading ([1-9])$/i.exec(name) ?? []
  if (level !== undefined) return Number(level)
  return /^title$/i.test(name) ? 1 : undefined
}

function firstSaid<Said>(line: readonly Style[], read: (style: Style) => Said | undefined): Said | undefined {
  for (const style of line) {
    const said = read(style)
    if (said !== undefined) return said
  }
  return undefined
}
