import { ok, type Result } from '@/lib/core/result'
import { walkXml } from '@/lib/ingest/xml/walk-xml'

type Style = { parent: string | undefined; tags: readonly string[]; isHidden?: boolean }

export type Styles = {
  /** Elements of HTML that stand for what a style does to its text, outermost first. */
  tagsOf: (style: string | undefined) => readonly string[]
  /** Whether a paragraph's style is, or is made from, one with this name. */
  descendsFrom: (style: string | undefined, ancestor: string) => boolean
  /** Whether nobody sees text of this style. */
  isHidden: (style: string | undefined) => boolean
  /** Whether a list of this style is numbered on its nth level, from 1. */
  isNumbered: (style: string | undefined, level: number) => boolean
}

const LONGEST_LINE_OF_PARENTS = 20

/** The styles that a document defines, those of its own file and those of the text. Names are as written. */
export function readStyles(files: readonly Uint8Array[]): Result<Styles> {
  const styles = new Map<string, Style>()
  const numbered = new Set<string>()
  for (const file of files) {
    const walked = collect(file, styles, numbered)
    if (!walked.ok) return walked
  }
  return ok({
    tagsOf: (style) => (style === undefined ? [] : (styles.get(style)?.tags ?? [])),
    descendsFrom: (style, ancestor) => lineOf(styles, style).includes(ancestor),
    isHidden(style) {
      const said = lineOf(styles, style).map((name) => styles.get(name)?.isHidden)
      return said.find((isHidden) => isHidden !== undefined) ?? false
    },
    isNumbered: (style, level) => numbered.has(`${style ?? ''} ${String(level)}`),
  })
}

/** The names of a style and of those it is made from, the nearest first. */
function lineOf(styles: ReadonlyMap<string, Style>, style: string | undefined): string[] {
  const line: string[] = []
  for (
    let name = style;
    name !== undefined && line.length < LONGEST_LINE_OF_PARENTS;
    name = styles.get(name)?.parent
  )
    line.push(name)
  return line
}

function collect(file: Uint8Array, styles: Map<string, Style>, numbered: Set<string>): Result<void> {
  let style: string | undefined
  let list = ''
  return walkXml(file, {
    open(name, attributes) {
      switch (name) {
        case 'style:style':
          style = attributes['style:name']
          if (style !== undefined)
            styles.set(style, { parent: attributes['style:parent-style-name'], tags: [] })
          break
        case 'style:text-properties': {
          const known = style === undefined ? undefined : styles.get(style)
          if (style !== undefined && known)
            styles.set(style, { ...known, tags: tagsOf(attributes), ...hiddenIn(attributes) })
          break
        }
        case 'text:list-style':
          list = attributes['style:name'] ?? ''
          break
        case 'text:list-level-style-number':
          // A level without a number format is drawn without one.
          if (attributes['style:num-format'] !== '') numbered.add(`${list} ${attributes['text:level'] ?? ''}`)
          break
      }
    },
    close(name) {
      if (name === 'style:style') style = undefined
    },
  })
}

function tagsOf(attributes: Readonly<Record<string, string>>): string[] {
  const position = attributes['style:text-position'] ?? ''
  const isDrawn = (value: string | undefined) => value !== undefined && value !== 'none'
  return [
    ...(isBold(attributes['fo:font-weight']) ? ['strong'] : []),
    ...(/italic|oblique/.test(attributes['fo:font-style'] ?? '') ? ['em'] : []),
    ...(isDrawn(attributes['style:text-underline-style']) ? ['u'] : []),
    ...(isDrawn(attributes['style:text-line-through-style']) ? ['s'] : []),
    ...(/^(?:super|[1-9]\d*%)/.test(position) ? ['sup'] : []),
    ...(/^(?:sub|-)/.test(position) ? ['sub'] : []),
  ]
}

function hiddenIn({ 'text:display': display }: Readonly<Record<string, string>>): { isHidden?: boolean } {
  return display === undefined ? {} : { isHidden: display === 'none' }
}

function isBold(weight: string | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600
}
