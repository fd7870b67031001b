import { seededRandom, type Random } from '@/tests/bench/render/random-text'
import type { Span } from '@/lib/core/text/span'

/** A text whose repeats are known: for each sentence the ordinal of the one it was made from, if any. */
export type Planted = { text: string; sentences: Span[]; truth: (number | undefined)[] }

const SYLLABLES =
  'ba be bo da de do fa fi ga go ka ke ki la le li lo ma me mi na ne no pa pe ra re ri sa se so ta te ti to va vi za'.split(
    ' ',
  )
const NAMES = 'Kelderby Stoon Brack Halver Roske Tarrant Lund Marigold Orsley Penhallow Quint Varde'.split(
  ' ',
)
const SUFFIXES = [' - The Coastal Daily', ' | Island Post', ' — Harbour News']

/**
 * Sentences as articles have them, a fifth of which are repeats: equal, cut off, with a site's suffix, or with one
 * word in ten changed. Another tenth only look like repeats: they differ in a number, in a name, in one word of
 * a short phrase, or share a beginning. The same for the same `seed`.
 */
export function plantText(count: number, seed: number): Planted {
  const random = seededRandom(seed)
  const words = vocabulary(random)
  const lines: string[] = []
  const truth: (number | undefined)[] = []
  const originals: number[] = []
  while (lines.length < count) {
    const original = originals[Math.floor(random() * originals.length)]
    const draw = random()
    if (original === undefined || draw > 0.3) {
      originals.push(lines.length)
      truth.push(undefined)
      lines.push(sentenceOf(words, random))
    } else if (draw < 0.2) {
      truth.push(original)
      lines.push(repeatOf(lines[original] ?? '', words, random))
    } else {
      const decoy = decoyOf(lines[original] ?? '', words, random)
      // By chance it may be what another one is, and then it is a repeat.
      if (lines.includes(decoy)) continue
      truth.push(undefined)
      lines.push(decoy)
    }
  }
  return { ...layOut(lines), truth }
}

/** Frequent words are short and rare ones long, as in any language. */
function vocabulary(random: Random): string[] {
  return Array.from({ length: 6_000 }, (_none, rank) => {
    const syllables = 1 + Math.floor(Math.log10(rank + 1)) + (random() < 0.4 ? 1 : 0)
    return Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join('')
  })
}

/** By Zipf's law: the word of rank r is drawn about r times as seldom as the first. */
function wordOf(words: readonly string[], random: Random): string {
  return words[Math.floor(words.length ** random()) - 1] ?? 'ba'
}

function sentenceOf(words: readonly string[], random: Random): string {
  const drawn = Array.from({ length: 10 + Math.floor(random() * 18) }, () => {
    const kind = random()
    if (kind < 0.04) return pick(NAMES, random)
    return kind < 0.06 ? String(2 + Math.floor(random() * 900)) : wordOf(words, random)
  })
  return finish(drawn)
}

function finish(words: readonly string[]): string {
  const line = words.join(' ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

function repeatOf(line: string, words: readonly string[], random: Random): string {
  const shape = random()
  if (shape < 0.35) return random() < 0.5 ? line : line.toUpperCase()
  if (shape < 0.55) return cutOff(line, random)
  if (shape < 0.65) return line.slice(0, -1) + pick(SUFFIXES, random)
  if (shape < 0.75) return cutOff(line, random) + pick(SUFFIXES, random)
  return reworded(line, words, random)
}

function cutOff(line: string, random: Random): string {
  return line.slice(0, Math.floor(line.length * (0.6 + 0.35 * random()))).trimEnd()
}

/** One word in ten is replaced, left out or put in, none of them a name or a number. */
function reworded(line: string, words: readonly string[], random: Random): string {
  const parts = line.slice(0, -1).split(' ')
  const changes = Math.max(1, Math.floor(parts.length / 10))
  for (let change = 0; change < changes; change++) {
    const place = 1 + Math.floor(random() * (parts.length - 1))
    const plain = /^\p{Ll}/u.test(parts[place] ?? '')
    const kind = random()
    if (kind < 0.6 && plain) parts[place] = wordOf(words, random)
    else if (kind < 0.8 && plain) parts.splice(place, 1)
    else parts.splice(place, 0, wordOf(words, random))
  }
  return `${parts.join(' ')}.`
}

function decoyOf(line: string, words: readonly string[], random: Random): string {
  const shape = random()
  const parts = line.slice(0, -1).split(' ')
  const third = Math.floor(parts.length / 3)
  if (shape < 0.3) return withBeforeLast(parts, String(1_000 + Math.floor(random() * 9_000)))
  if (shape < 0.6) return withBeforeLast(parts, `${pick(NAMES, random)}ton`)
  if (shape < 0.8) return finish([...'it is not for us to say'.split(' '), wordOf(words, random)])
  return finish([...parts.slice(0, third), ...parts.slice(third).map(() => wordOf(words, random))])
}

function withBeforeLast(parts: readonly string[], word: string): string {
  return `${[...parts.slice(0, -2), word, ...parts.slice(-2)].join(' ')}.`
}

function layOut(lines: readonly string[]): Pick<Planted, 'text' | 'sentences'> {
  let start = 0
  const sentences = lines.map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  return { text: lines.join(' '), sentences }
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? ''
}
