import type { ExternalDocument } from '@/lib/core/formats/external/external-file'
import type { Gathering } from '@/lib/core/formats/external/create-gathering'
import { nameIn } from '@/lib/core/formats/external/json-fields'
import type { Unit } from './unit'
import { entriesOf, unescapeValue, type Entry } from './cell'
import type { Column, Layer } from './layer'

type Line = Unit & { row: number }

/** A span as far as it has been read. */
type Span = { row: number; layer: Layer; start: number; end: number; labels: string[]; links: boolean }

/** Takes the lines of a file one after another, and hands over what they annotate once the text is known. */
export type Collector = {
  add: (line: Line) => void
  finish: (document: ExternalDocument, text: string) => void
}

/** A collector for the layers of a file, their columns placed. What stands on several units is one span. */
export function createCollector(layers: readonly Layer[], gathering: Gathering): Collector {
  const spans: Span[] = []
  const open = new Map<string, Span>()
  const links = new Set<string>()
  const nameLabel = labelNames(layers.filter(({ kind }) => kind === 'span'))

  function add(line: Line): void {
    for (const [index, layer] of layers.entries()) {
      const stacks = stacksOf(layer, line)
      for (const stack of stacks) {
        if (layer.kind === 'span') addSpan(stack, { layer, index, line })
        else addLink(stack, { layer, index, line })
      }
    }
  }

  function addSpan(stack: Stack, { layer, index, line }: At): void {
    const key = `${String(index)} ${String(stack.id ?? '')}`
    const begun = stack.id === undefined ? undefined : open.get(key)
    if (begun) {
      begun.end = Math.max(begun.end, line.end)
      return
    }
    const labels = stack.values.flatMap(([column, value]) => {
      const label = column.kind === 'feature' ? valueOf(value) : undefined
      return label === undefined ? [] : [nameLabel(layer, column, label)]
    })
    const hasLinks = stack.values.some(
      ([{ kind }, value]) => kind === 'link' && value !== '*' && value !== '_',
    )
    const { row, start, end } = line
    const span = { row, layer, start, end, labels: [...new Set(labels)], links: hasLinks }
    spans.push(span)
    if (stack.id !== undefined) open.set(key, span)
  }

  function addLink(stack: Stack, { layer, index, line }: At): void {
    // A link of a chain is named on each of its tokens: "->2-1" is the first of the second chain.
    const name = stack.values.map(([, value]) => /->(\d+-\d+)$/.exec(value)?.[1]).find(Boolean)
    const key = `${String(index)} ${name ?? `${String(line.row)} ${String(stack.at)}`}`
    if (links.has(key)) return
    links.add(key)
    const label = layer.name
    const message = layer.kind === 'chain' ? 'A link of a chain.' : 'A relation between two annotations.'
    gathering.notCarried({ row: line.row, label, message })
  }

  function finish(document: ExternalDocument, text: string): void {
    for (const { row, layer, start, end, labels, links } of spans) {
      if (gathering.isFull()) return
      const about = { row, document: document.name, label: labels[0] ?? layer.name }
      if (start === end) {
        gathering.notCarried({
          ...about,
          message: 'An annotation between two characters, which marks no words.',
        })
        continue
      }
      const quote = text.slice(start, end)
      if (links)
        gathering.notCarried({ ...about, quote, message: 'The links from the annotation to others.' })
      gathering.addAnnotation(document, {
        row,
        labels: labels.length > 0 ? labels : [layer.name],
        place: { kind: 'offsets', start, end },
        quote,
      })
    }
  }

  return { add, finish }
}

type At = { layer: Layer; index: number; line: Line }

/** One of the annotations that a layer has on a unit: what each column says, without the marks that join units. */
type Stack = { at: number; id: number | undefined; values: [Column, string][] }

function stacksOf({ columns }: Layer, { cells }: Line): Stack[] {
  const entries = columns.map((column): [Column, Entry[]] => [column, entriesOf(cells[column.at] ?? '_')])
  const height = entries.reduce((most, [, list]) => Math.max(most, list.length), 0)
  const stacks: Stack[] = []
  for (let at = 0; at < height; at += 1) {
    const here = entries.map(([column, list]): [Column, Entry] => [column, list[at] ?? NOTHING])
    if (here.every(([, { value }]) => value === '_' || value === '')) continue
    // The number behind a link is that of what it leads to.
    const id = here.find(([{ kind }, entry]) => kind !== 'link' && entry.id !== undefined)?.[1].id
    stacks.push({ at, id, values: here.map(([column, { value }]) => [column, value]) })
  }
  return stacks
}

const NOTHING: Entry = { value: '_', id: undefined }

function valueOf(value: string): string | undefined {
  return value === '*' || value === '_' ? undefined : nameIn(unescapeValue(value))
}

/** Values of several layers or features are told apart by their names. */
function labelNames(layers: readonly Layer[]): (layer: Layer, column: Column, value: string) => string {
  return (layer, column, value) => {
    const features = layer.columns.filter(({ kind }) => kind === 'feature')
    const names = [...(layers.length > 1 ? [layer.name] : []), ...(features.length > 1 ? [column.name] : [])]
    return names.length === 0 ? value : `${names.join('.')}: ${value}`
  }
}
