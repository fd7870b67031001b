import { describe } from '@/lib/core/anchoring/describe'
import { seededRandom, type Random } from '@/tests/bench/render/random-text'
import type { Case, Setting } from './case'
import type { Truth } from './truth'

const WORDS = 20_000
const PASSAGES = 1_000
const EDITS = [0, 10, 100, 1_000]

/** A word remembers which word of the first text it is, so that what became of a passage need not be guessed. */
type Word = { text: string; origin: number }
type Sentence = Word[]
type Paragraph = Sentence[]

/** Random edits of one generated text, the same on every run: what became of each word is known by construction. */
export function syntheticSettings(): Setting[] {
  return EDITS.map((edits) => ({ name: `${edits} edits`, cases: [syntheticCase(edits)] }))
}

function syntheticCase(edits: number): Case {
  const random = seededRandom(20261123)
  const writer = createWriter(random)
  const old = writer.article(WORDS)
  const before = layOut(old)
  const revised = old.map((paragraph) => paragraph.map((sentence) => [...sentence]))
  for (let edit = 0; edit < edits; edit += 1) editOnce(revised, writer, random)
  const after = layOut(revised)
  const placeOf = new Map(after.words.flatMap(({ origin, ...span }) => (origin < 0 ? [] : [[origin, span]])))
  const passages = Array.from({ length: PASSAGES }, () => {
    const first = Math.floor(random() * (before.words.length - 30))
    const words = before.words.slice(first, first + 3 + Math.floor(random() * 25))
    const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
    const kept = words.flatMap(({ origin }) => placeOf.get(origin) ?? [])
    return { anchor: { ...span, ...describe(before.text, span) }, truth: truthOf(words.length, kept) }
  })
  return { before: before.text, after: after.text, passages }
}

function truthOf(words: number, kept: { start: number; end: number }[]): Truth {
  if (kept.length >= words / 2) return { kind: 'kept', words: kept.sort((x, y) => x.start - y.start) }
  return { kind: kept.length < words / 3 ? 'deleted' : 'unsure' }
}

type Writer = { word: () => Word; sentence: () => Sentence; article: (words: number) => Paragraph[] }

/** Words as frequent as in prose (Zipf), sentences of 6 to 30 of them, paragraphs of 2 to 6 sentences. */
function createWriter(random: Random): Writer {
  const letters = 'etaoinshrdlucmfwypvbgk'
  const vocabulary = Array.from({ length: 6_000 }, (_, rank) =>
    Array.from({ length: 1 + Math.floor(Math.log2(rank + 2) / 2 + random() * 4) }, () =>
      letters.charAt(Math.floor(random() ** 1.5 * letters.length)),
    ).join(''),
  )
  const word = (): Word => ({ text: vocabulary[Math.floor(6_000 ** random()) - 1] ?? 'the', origin: -1 })
  const sentence = (): Sentence => Array.from({ length: 6 + Math.floor(random() * 25) }, word)
  return {
    word,
    sentence,
    article(words) {
      const paragraphs: Paragraph[] = []
      let origin = 0
      while (origin < words) {
        const paragraph = Array.from({ length: 2 + Math.floor(random() * 5) }, sentence)
        for (const each of paragraph.flat()) each.origin = origin++
        paragraphs.push(paragraph)
      }
      return paragraphs
    },
  }
}

/** Of ten edits seven change a word, two a sentence; one in twenty moves a paragraph, the rest splits a sentence. */
function editOnce(article: Paragraph[], writer: Writer, random: Random): void {
  const pick = (length: number): number => Math.floor(random() * length)
  const place = pick(article.length)
  const paragraph = article[place] ?? []
  const at = pick(paragraph.length)
  const sentence = paragraph[at] ?? []
  const spot = pick(sentence.length)
  const dice = random()
  if (dice < 0.25) sentence.splice(spot, 0, writer.word())
  else if (dice < 0.5) sentence.splice(spot, 1)
  else if (dice < 0.7) sentence.splice(spot, 1, writer.word())
  else if (dice < 0.77) paragraph.splice(at, 0, writer.sentence())
  else if (dice < 0.84) paragraph.splice(at, 1)
  else if (dice < 0.9) paragraph.splice(at, 1, writer.sentence())
  else if (dice < 0.95) article.splice(pick(article.length), 0, ...article.splice(place, 1))
  else paragraph.splice(at, 1, sentence.slice(0, spot), sentence.slice(spot))
}

/** The text, with a capital and a full stop for each sentence, and where each word stands. */
function layOut(article: readonly Paragraph[]): {
  text: string
  words: ({ start: number; end: number } & Word)[]
} {
  const words: ({ start: number; end: number } & Word)[] = []
  let text = ''
  for (const paragraph of article) {
    const sentences = paragraph.filter((sentence) => sentence.length > 0)
    if (sentences.length === 0) continue
    if (text !== '') text += '\n\n'
    for (const [index, sentence] of sentences.entries()) {
      if (index > 0) text += ' '
      for (const [order, word] of sentence.entries()) {
        if (order > 0) text += ' '
        const written = order === 0 ? word.text.charAt(0).toUpperCase() + word.text.slice(1) : word.text
        words.push({ ...word, start: text.length, end: text.length + written.length })
        text += written
      }
      text += '.'
    }
  }
  return { text, words }
}
