import { foldForSearch } from './fold-for-search'

/** A passage of a text, and what was found in it: half-open UTF-16 offsets into the passage. */
export type FoundPassage = { text: string; marks: { start: number; end: number }[] }

type Marks = { start: string; end: string }

/** How much of the text stands around what was found, where nothing says how far the passage goes. */
const AROUND = 90
/** What `searchableText` in the migrations puts a space for. */
const PUNCTUATION =
  /[\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2010-\u206f\u2190-\u2bff\u3000-\u303f]/g

/**
 * The passage as it is written in `text`, of one that is folded and has each found word between `marks.start` and
 * `marks.end`. Without a passage, or one that is not in the text, it is the place of the first word, else of `search`.
 * Undefined when that is not in the text either.
 */
export function foundPassage(
  text: string,
  marked: string | null,
  { search, marks }: { search: string; marks: Marks },
): FoundPassage | undefined {
  const folded = foldForSearch(text)
  const searchable = folded.text.replace(PUNCTUATION, ' ')
  const found = marked === null ? { bare: '', words: [] } : unmark(marked, marks)
  const at = found.words.length === 0 ? -1 : searchable.indexOf(found.bare)
  if (at >= 0) {
    const places = found.words.map(({ start, end }) => ({ start: at + start, end: at + end }))
    return passageOf(text, folded, { start: at, end: at + found.bare.length, places })
  }
  const [first] = found.words
  const word = first ? found.bare.slice(first.start, first.end) : foldForSearch(search).text.trim()
  const place = word === '' ? -1 : searchable.indexOf(word)
  if (place < 0) return undefined
  const end = place + word.length
  return passageOf(text, folded, {
    start: wordEdge(searchable, place - AROUND, 1),
    end: wordEdge(searchable, end + AROUND, -1),
    places: [{ start: place, end }],
  })
}

function unmark(marked: string, { start, end }: Marks): { bare: string; words: FoundPassage['marks'] } {
  let bare = ''
  const words = marked.split(start).flatMap((part, index) => {
    const [word = '', rest = ''] = index === 0 ? ['', part] : part.split(end)
    const at = bare.length
    bare += word + rest
    return word === '' ? [] : [{ start: at, end: at + word.length }]
  })
  return { bare, words }
}

type Place = { start: number; end: number; places: readonly { start: number; end: number }[] }

function passageOf(
  text: string,
  { starts, ends }: { starts: readonly number[]; ends: readonly number[] },
  { start, end, places }: Place,
): FoundPassage {
  const from = starts[start] ?? 0
  const to = ends[end - 1] ?? text.length
  const marks = places.map((place) => ({
    start: (starts[place.start] ?? from) - from,
    end: (ends[place.end - 1] ?? to) - from,
  }))
  return { text: text.slice(from, to), marks }
}

/** The nearest space within a few characters, so that no word is cut; the place itself in a script without spaces. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  const bounded = Math.min(Math.max(at, 0), text.length)
  if (bounded === 0 || bounded === text.length) return bounded
  for (let moved = 0; moved < 24; moved += 1) {
    const place = bounded + moved * step
    if (text[place] === ' ') return place + (step === 1 ? 1 : 0)
  }
  return bounded
}
