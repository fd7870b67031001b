import type { W3cSelector } from '@/lib/core/anchoring/w3c-selectors'
import type { ExternalAnnotation } from '@/lib/core/formats/external/external-file'
import type { Gathering } from '@/lib/core/formats/external/create-gathering'
import {
  given,
  idIn,
  listIn,
  nameIn,
  objectIn,
  wholeIn,
  wordsIn,
  type JsonObject,
} from '@/lib/core/formats/external/json-fields'
import { selectorIn } from '@/lib/core/formats/external/selectors-in'
import type { TaskTexts } from './task-texts'

export type RegionContext = {
  row: number
  gathering: Gathering
  texts: TaskTexts
  author: string | undefined
  createdAt: string | undefined
}

/** Reads the results of one annotator. Results of one id are about one region: its labels, choices and notes. */
export function readRegions(results: readonly unknown[], context: RegionContext): void {
  const byRegion = new Map<string, JsonObject[]>()
  for (const [index, json] of results.entries()) {
    const result = objectIn(json)
    if (result === undefined)
      context.gathering.faulty({ row: context.row, message: 'The result is not an object.' })
    else {
      const id = idIn(result['id']) ?? `#${String(index)}`
      byRegion.set(id, [...(byRegion.get(id) ?? []), result])
    }
  }
  for (const [id, parts] of byRegion) readRegion(id, parts, context)
}

function readRegion(id: string, parts: readonly JsonObject[], context: RegionContext): void {
  if (context.gathering.isFull()) return
  const values = parts.map((part) => objectIn(part['value']) ?? {})
  const labels = [...new Set(parts.flatMap((part, index) => labelsOf(part, values[index] ?? {})))]
  const quote = values.map(({ text }) => wordsIn(text)).find((words) => words !== undefined)
  const place = placeOf(parts, { values, quote, context })
  const about = { row: context.row, ...given<{ label: string; quote: string }>({ label: labels[0], quote }) }
  if (place.kind === 'nothing') context.gathering.notCarried({ ...about, message: place.message })
  else if (place.kind === 'outside')
    context.gathering.faulty({ ...about, message: 'The region is outside its text.' })
  else {
    context.gathering.addAnnotation(place.document, {
      row: context.row,
      labels,
      place: place.place,
      ...given<Partial<ExternalAnnotation>>({
        id: id.startsWith('#') ? undefined : id,
        note: values.flatMap(notesOf).join('\n') || undefined,
        author: context.author,
        createdAt: context.createdAt,
        quote: place.quote ?? quote,
      }),
    })
  }
}

type Found =
  | { kind: 'nothing'; message: string }
  | { kind: 'outside' }
  | {
      kind: 'found'
      document: ReturnType<TaskTexts['page']>
      place: ExternalAnnotation['place']
      quote: string | undefined
    }

type Known = { values: readonly JsonObject[]; quote: string | undefined; context: RegionContext }

function placeOf(parts: readonly JsonObject[], { values, quote, context }: Known): Found {
  if (parts.some(({ type }) => type === 'relation'))
    return { kind: 'nothing', message: 'A relation between two regions.' }
  const at = values.findIndex((value) => 'start' in value && 'end' in value)
  const [part, value] = [parts[at], values[at]]
  if (part === undefined || value === undefined) return { kind: 'nothing', message: whatElse(parts) }
  const [start, end] = [wholeIn(value['start']), wholeIn(value['end'])]
  if (start === undefined || end === undefined)
    return onPage(value, quote, { ...context, object: nameIn(part['to_name']) })
  const text = context.texts.textFor(nameIn(part['to_name']))
  if (!text) return { kind: 'nothing', message: 'A region of something that is not text in the file.' }
  const span = text.locate({ start, end, quote })
  if (!span) return { kind: 'outside' }
  const exact = text.document.text?.slice(span.start, span.end)
  return { kind: 'found', document: text.document, place: { kind: 'offsets', ...span }, quote: exact }
}

/** Regions of markup are placed by path, which leads nowhere but in that markup; their words can be found elsewhere. */
function onPage(
  value: JsonObject,
  quote: string | undefined,
  { texts, object }: RegionContext & { object: string | undefined },
): Found {
  if (typeof value['start'] !== 'string' || quote === undefined)
    return { kind: 'nothing', message: 'A region of a recording or page without its words.' }
  const { start, end } = objectIn(value['globalOffsets']) ?? {}
  const position = { start: wholeIn(start), end: wholeIn(end) }
  const range = selectorIn({
    type: 'RangeSelector',
    startContainer: value['start'],
    endContainer: value['end'],
    startOffset: value['startOffset'],
    endOffset: value['endOffset'],
  })
  const selectors: W3cSelector[] = [{ type: 'TextQuoteSelector', exact: quote }]
  const document = texts.page(object)
  if (range && document.page) selectors.push(range)
  if (position.start !== undefined && position.end !== undefined)
    selectors.push({ type: 'TextPositionSelector', start: position.start, end: position.end })
  return { kind: 'found', document, place: { kind: 'w3c', selectors }, quote }
}

function whatElse(parts: readonly JsonObject[]): string {
  const type = nameIn(parts[0]?.['type'])
  if (type === 'choices' || type === 'taxonomy') return 'A choice for the whole task, not for words in it.'
  return type === undefined
    ? 'A result that is not about words in the text.'
    : `A result of the type “${type}”, which is not about words in the text.`
}

/** The labels stand in a list that is called like the type of the result. */
function labelsOf({ type }: JsonObject, value: JsonObject): string[] {
  if (typeof type !== 'string' || type === 'textarea') return []
  return listIn(value[type]).flatMap(
    (label) => nameIn(Array.isArray(label) ? label.join(' / ') : label) ?? [],
  )
}

/** What an annotator wrote about the region: `text` is a list there, and not the region's words. */
function notesOf(value: JsonObject): string[] {
  return listIn(value['text']).flatMap((words) => wordsIn(words) ?? [])
}
