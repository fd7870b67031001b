import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/core/text/span'
import { NONE, type Alignment } from './alignment'
import type { Tokens } from './tokens'

/** Ranges of sentence ordinals, half-open, that belong together; an empty range means that side has nothing. */
export type Pairing = { before: Span; after: Span; moved: boolean }

/** Sentences belong together from this share of the shorter one's letters on. */
const SHARED = 0.5

const NOTHING: Span = { start: 0, end: 0 }

/** Which sentences became which, in the order of the new text; every sentence of either side is in one pairing. */
export function pairSentences(
  alignment: Alignment,
  before: readonly Span[],
  after: readonly Span[],
): Pairing[] {
  const links = sharedLetters(alignment, before, after)
  const kept = chainOf(links.filter((link) => !link.moved))
  const movedHere = new Map(
    bestOfEach(links.filter((link) => link.moved && !isWithin(kept, link))).map((link) => [
      link.after,
      link.before,
    ]),
  )
  const movedAway = new Set(movedHere.values())
  const pairings: Pairing[] = []
  let atBefore = 0
  let atAfter = 0
  const fill = (toBefore: number, toAfter: number): void => {
    for (; atBefore < toBefore; atBefore += 1)
      if (!movedAway.has(atBefore)) pairings.push({ before: only(atBefore), after: NOTHING, moved: false })
    for (; atAfter < toAfter; atAfter += 1) {
      const origin = movedHere.get(atAfter)
      if (origin === undefined) pairings.push({ before: NOTHING, after: only(atAfter), moved: false })
      else pairings.push({ before: only(origin), after: only(atAfter), moved: true })
    }
  }
  for (const pairing of kept) {
    fill(pairing.before.start, pairing.after.start)
    pairings.push(pairing)
    atBefore = pairing.before.end
    atAfter = pairing.after.end
  }
  fill(before.length, after.length)
  return pairings
}

type Link = { before: number; after: number; letters: number; moved: boolean }

/** How many letters each two sentences share, where that is enough for them to belong together; ascending. */
function sharedLetters(alignment: Alignment, before: readonly Span[], after: readonly Span[]): Link[] {
  const { to, moved } = alignment
  const ofBefore = sentenceOfToken(alignment.before, before)
  const ofAfter = sentenceOfToken(alignment.after, after)
  const links: Link[] = []
  let open: Link | undefined
  for (let at = 0; at < alignment.before.count; at += 1) {
    const there = to[at] ?? NONE
    const s = ofBefore[at] ?? NONE
    const t = there === NONE ? NONE : (ofAfter[there] ?? NONE)
    if (s === NONE || t === NONE) continue
    const isMoved = moved[at] === 1
    if (open?.before !== s || open.after !== t || open.moved !== isMoved) {
      open = { before: s, after: t, letters: 0, moved: isMoved }
      links.push(open)
    }
    open.letters += lengthAt(alignment.before, at)
  }
  const sizesBefore = lettersOfEach(alignment.before, ofBefore, before.length)
  const sizesAfter = lettersOfEach(alignment.after, ofAfter, after.length)
  return links.filter(
    ({ before: s, after: t, letters }) =>
      letters >= SHARED * Math.min(sizesBefore[s] ?? 0, sizesAfter[t] ?? 0),
  )
}

/** Joins links that keep their order and touch the same sentences into pairings. */
function chainOf(links: readonly Link[]): Pairing[] {
  const pairings: Pairing[] = []
  for (const link of links) {
    const last = pairings.at(-1)
    if (last !== undefined && (link.before < last.before.end || link.after < last.after.end)) {
      last.before.end = Math.max(last.before.end, link.before + 1)
      last.after.end = Math.max(last.after.end, link.after + 1)
    } else {
      pairings.push({ before: only(link.before), after: only(link.after), moved: false })
    }
  }
  return pairings
}

/** Whether either sentence of a link is taken already. */
function isWithin(pairings: readonly Pairing[], link: Link): boolean {
  return holds(pairings, 'before', link.before) || holds(pairings, 'after', link.after)
}

function holds(pairings: readonly Pairing[], side: 'before' | 'after', ordinal: number): boolean {
  const at = partitionPoint(pairings.length, (index) => (pairings[index]?.[side].end ?? 0) <= ordinal)
  return (pairings[at]?.[side].start ?? Infinity) <= ordinal
}

/** Gives each sentence, on either side, its strongest link only. */
function bestOfEach(links: readonly Link[]): Link[] {
  const usedBefore = new Set<number>()
  const usedAfter = new Set<number>()
  return [...links]
    .sort((x, y) => y.letters - x.letters || x.before - y.before)
    .filter(({ before, after }) => {
      if (usedBefore.has(before) || usedAfter.has(after)) return false
      usedBefore.add(before)
      usedAfter.add(after)
      return true
    })
}

/** For each token the ordinal of the sentence in which it starts, or `NONE`. */
function sentenceOfToken({ starts, count }: Tokens, sentences: readonly Span[]): Int32Array {
  const ordinals = new Int32Array(count).fill(NONE)
  let ordinal = 0
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0
    while (ordinal < sentences.length && (sentences[ordinal]?.end ?? 0) <= start) ordinal += 1
    if ((sentences[ordinal]?.start ?? Infinity) <= start) ordinals[at] = ordinal
  }
  return ordinals
}

function lettersOfEach(tokens: Tokens, ordinals: Int32Array, count: number): Int32Array {
  const letters = new Int32Array(count)
  for (let at = 0; at < tokens.count; at += 1) {
    const ordinal = ordinals[at] ?? NONE
    if (ordinal !== NONE) letters[ordinal] = (letters[ordinal] ?? 0) + lengthAt(tokens, at)
  }
  return letters
}

function lengthAt({ starts, ends }: Tokens, at: number): number {
  return (ends[at] ?? 0) - (starts[at] ?? 0)
}

function only(ordinal: number): Span {
  return { start: ordinal, end: ordinal + 1 }
}
