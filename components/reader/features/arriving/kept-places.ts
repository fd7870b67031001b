import * as z from '@/lib/schema/zod'
import type { Span } from '@/lib/core/text/span'

/** Where somebody was in an article: a sentence by ordinal, and how it begins, as ordinals change with the text. */
const keptPlace = z.object({ ordinal: z.number().int().nonnegative(), begins: z.string() })
export type KeptPlace = z.output<typeof keptPlace>

const keptPlaces = z.array(keptPlace.extend({ of: z.string() }))

const STORE = 'stet.places'
const MOST_PLACES = 200
const MOST_CHARACTERS = 120

/** Keeps the place in this browser. `of` names the article and the member. Only the latest articles are kept. */
export function keepPlace(storage: Storage, of: string, place: KeptPlace): void {
  const others = readPlaces(storage).filter((kept) => kept.of !== of)
  storage.setItem(STORE, JSON.stringify([{ of, ...place }, ...others].slice(0, MOST_PLACES)))
}

export function readPlace(storage: Storage, of: string): KeptPlace | undefined {
  return readPlaces(storage).find((kept) => kept.of === of)
}

/** The place at a sentence. */
export function placeAt(ordinal: number, { text, sentences }: ArticleText): KeptPlace {
  return { ordinal, begins: beginningOf(sentences[ordinal], text) }
}

type ArticleText = { text: string; sentences: readonly Span[] }

/** The ordinal of the sentence that begins like the kept one, the nearest of several; `undefined` if none does. */
export function findPlace({ ordinal, begins }: KeptPlace, article: ArticleText): number | undefined {
  const { text, sentences } = article
  const alike = sentences.flatMap((sentence, index) =>
    beginningOf(sentence, text) === begins ? [index] : [],
  )
  return alike.toSorted((a, b) => Math.abs(a - ordinal) - Math.abs(b - ordinal))[0]
}

function beginningOf(sentence: Span | undefined, text: string): string {
  return sentence ? text.slice(sentence.start, Math.min(sentence.end, sentence.start + MOST_CHARACTERS)) : ''
}

/** None where the store holds something else, which the next place replaces. */
function readPlaces(storage: Storage): z.output<typeof keptPlaces> {
  const kept = storage.getItem(STORE)
  return kept === null ? [] : (keptPlaces.safeParse(parsed(kept)).data ?? [])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
