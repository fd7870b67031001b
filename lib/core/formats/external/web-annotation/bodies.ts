import { trimEndOf } from '@/lib/schema/trim-end-of'
import { isPlaceQuestion } from '@/lib/core/formats/place-question'
import { listIn, nameIn, objectIn, wordsIn, type JsonObject } from '@/lib/core/formats/external/json-fields'

/** What an annotation says: the labels it gives and the note it carries. */
export type Said = { labels: string[]; note: string | undefined }

/** Reads the bodies of a W3C annotation (Web Annotation Data Model, 3.2), also of its short form `bodyValue`. */
export function readBodies(annotation: JsonObject): Said {
  const labels = new Set<string>()
  const notes: string[] = []
  const bodies = Array.isArray(annotation['body']) ? listIn(annotation['body']) : [annotation['body']]
  const motives = textsIn(annotation['motivation'])
  for (const json of [...bodies, bodyValueOf(annotation)]) {
    const body = typeof json === 'string' ? inWords(json) : objectIn(json)
    if (body === undefined) continue
    // A body without a purpose serves the annotation's motive.
    const purposes = 'purpose' in body ? textsIn(body['purpose']) : motives
    if (isPlaceQuestion(body)) continue
    if (purposes.some((purpose) => LABELLING.has(purpose)) || isColour(body)) {
      const label = labelIn(body)
      if (label) labels.add(label)
    } else {
      const note = wordsIn(body['value'])
      if (note !== undefined) notes.push(note)
    }
  }
  return { labels: [...labels], note: notes.join('\n\n') || undefined }
}

const LABELLING: ReadonlySet<string> = new Set(['tagging', 'classifying'])

/** What a body is for that says so itself: the colour or kind of a highlight is what people sort them by. */
function isColour({ purpose }: JsonObject): boolean {
  return textsIn(purpose).includes('highlighting')
}

/** A body that is only a string is the address of one, or, where a tool is lax, its words. */
function inWords(body: string): JsonObject {
  return /^(?:https?|urn):\S*$/i.test(body) ? { id: body } : { value: body }
}

function bodyValueOf({ bodyValue }: JsonObject): JsonObject | undefined {
  return typeof bodyValue === 'string' ? { type: 'TextualBody', value: bodyValue } : undefined
}

/** A tag in words, or the end of the address of one. */
function labelIn(body: JsonObject): string | undefined {
  const address = nameIn(body['source'] ?? body['id'])
  return nameIn(body['value']) ?? lastPart(address)
}

function lastPart(address: string | undefined): string | undefined {
  return address && trimEndOf(address, (sign) => sign === '/' || sign === '#').replace(/^.*[/#]/, '')
}

function textsIn(json: unknown): string[] {
  const many = Array.isArray(json) ? listIn(json) : [json]
  return many.filter((one) => typeof one === 'string')
}
