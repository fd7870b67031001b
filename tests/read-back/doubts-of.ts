import * as z from 'zod'
import type { FormatOf } from '@/lib/schema/export-formats'
import { rowsOfCsv } from './csv'
import { attributeOf, elementsOf, parseHtml, textOf, type Element, type Node } from './dom'
import { bodiesOfJsonld } from './jsonld'
import { blocksOf, render } from './markdown'

/** What a file says of annotations whose place is in doubt, in the order of its annotations. */
export type Doubts = {
  /** Of each annotation, sure ones too: what the file says of its place, and the words that it was made on. */
  places: { place: 'confirmed' | 'to confirm' | 'not found'; earlier: string | null }[]
  /** The words that the file's verdicts rest on, where the text has others. Null: the format has no verdicts. */
  verdicts: string[] | null
  /** Does the file say, where it says what it lacks, that something is not settled? Null: it says so in the header alone. */
  told: boolean | null
}

const READERS: Record<FormatOf<'article'>, (content: string) => Doubts> = {
  html: doubtsOfHtml,
  md: doubtsOfMarkdown,
  json: doubtsOfJson,
  csv: doubtsOfCsv,
  'csv-semicolon': (content) => doubtsOfCsv(content, ';'),
  jsonld: doubtsOfJsonld,
}

/** The doubts in a file, read back by a parser of the format that is not ours. */
export function doubtsOf(format: FormatOf<'article'>, file: Uint8Array): Doubts {
  return READERS[format](new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file))
}

function doubtsOfHtml(content: string): Doubts {
  const root = parseHtml(content)
  const notes = elementsOf(root, (element) => attributeOf(element, 'data-annotation') !== undefined)
  const told = elementsOf(root, ({ tagName }) => tagName === 'dt').some(
    (term) => textOf(term) === 'Not settled',
  )
  const places = notes.map((note) => {
    const words = textOf(note)
    if (words.includes('no longer in the text'))
      return { place: 'not found' as const, earlier: attributeOf(note, 'data-quote') ?? '' }
    if (!words.includes('To confirm')) return CONFIRMED
    return { place: 'to confirm' as const, earlier: earlierIn(note) }
  })
  const lines = elementsOf(root, ({ tagName }) => tagName === 'p')
  const verdicts = lines.filter((line) => textOf(line).startsWith('On the earlier wording of'))
  return { places, verdicts: verdicts.flatMap((line) => earlierIn(line) ?? []), told }
}

function earlierIn(element: Element): string | null {
  const [quote] = elementsOf(element, ({ tagName }) => tagName === 'q')
  return quote ? textOf(quote) : null
}

function doubtsOfMarkdown(content: string): Doubts {
  const blocks = blocksOf(render(content))
  const notes = blocks.flatMap((block, index) =>
    block.tagName === 'h3' && /^Note \d+$/.test(textOf(block)) ? [partFrom(blocks, index)] : [],
  )
  const verdicts = blocks.flatMap((block, index) => {
    const following = blocks[index + 1]
    const isOne = block.tagName === 'p' && textOf(block).startsWith('On the earlier wording of')
    return isOne && following ? [quotationOf(following)] : []
  })
  const told = blocks.some((block) => textOf(block).includes('Not settled:'))
  return { places: notes.map(placeOfNote), verdicts, told }
}

/** The blocks under a heading, up to the next one. */
function partFrom(blocks: readonly Element[], heading: number): Element[] {
  const after = blocks.slice(heading + 1)
  const end = after.findIndex(({ tagName }) => /^h\d$/.test(tagName))
  return end === -1 ? after : after.slice(0, end)
}

function placeOfNote(blocks: readonly Element[]): Doubts['places'][number] {
  const quotes = blocks.filter(({ tagName }) => tagName === 'blockquote').map(quotationOf)
  const words = blocks.map((block) => textOf(block))
  if (words.some((line) => line.includes('no longer in the text')))
    return { place: 'not found', earlier: quotes[0] ?? '' }
  return words.includes('Earlier wording:') ? { place: 'to confirm', earlier: quotes[1] ?? '' } : CONFIRMED
}

function quotationOf(quote: Node): string {
  return elementsOf(quote, ({ tagName }) => tagName === 'p')
    .map((paragraph) => textOf(paragraph))
    .join('\n\n')
}

const file = z.object({
  annotations: z.array(
    z.object({
      id: z.string(),
      anchor: z.object({ status: z.string(), exact: z.string(), was: z.string().optional() }),
    }),
  ),
  unsettled: z.array(
    z.object({
      annotationId: z.string(),
      place: z.enum(['to confirm', 'not found']),
      earlierWording: z.string().nullable(),
      verdictIds: z.array(z.string()),
    }),
  ),
})

function doubtsOfJson(content: string): Doubts {
  const { annotations, unsettled } = file.parse(JSON.parse(content))
  const byId = new Map(unsettled.map((one) => [one.annotationId, one]))
  return {
    places: annotations.map(({ id }) => {
      const doubt = byId.get(id)
      return doubt ? { place: doubt.place, earlier: doubt.earlierWording } : CONFIRMED
    }),
    verdicts: unsettled.flatMap(({ verdictIds, earlierWording }) =>
      verdictIds.map(() => earlierWording ?? ''),
    ),
    told: unsettled.length > 0,
  }
}

function doubtsOfCsv(content: string, delimiter = ','): Doubts {
  const rows = rowsOfCsv(content, delimiter)
  return {
    places: rows.map(({ place, earlier_wording: earlier = '' }) => ({
      place: z.enum(['confirmed', 'to confirm', 'not found']).parse(place),
      earlier: place === 'confirmed' ? null : earlier,
    })),
    verdicts: rows.flatMap(({ verdicts = '', earlier_wording: earlier = '' }) =>
      verdicts.split('\n').flatMap((line) => (line.includes(', on the earlier wording)') ? [earlier] : [])),
    ),
    told: null,
  }
}

function doubtsOfJsonld(content: string): Doubts {
  const { labels, bodies } = bodiesOfJsonld(content)
  const places = bodies.map((annotation) => {
    const question = annotation.find(({ purpose }) => purpose === 'questioning')?.value
    const said = /^Place (to confirm|not found)\. Earlier wording: ([\s\S]*)$/.exec(question ?? '')
    if (!said) return CONFIRMED
    return { place: z.enum(['to confirm', 'not found']).parse(said[1]), earlier: said[2] ?? '' }
  })
  return { places, verdicts: null, told: labels.some((label) => label.startsWith('Not settled:')) }
}

const CONFIRMED = { place: 'confirmed', earlier: null } as const
