import { classifyAbbreviation } from '@/lib/core/text/segmentation/abbreviation'
import type { BoundaryCandidate } from '@/lib/core/text/segmentation/boundary-candidate'
import {
  endOf,
  isExtenderAt,
  isGershayimAt,
  isHeldSpaceBefore,
  isPlainLetterAt,
  isQuote,
  isSpaceAt,
  skipSpace,
} from '@/lib/core/text/segmentation/characters'
import { createAsides } from '@/lib/core/text/segmentation/create-asides'
import { endsAtFullStop, startsAfresh } from '@/lib/core/text/segmentation/ends-at-full-stop'
import { endsSentence } from '@/lib/core/text/segmentation/ends-sentence'
import { findEmbeddedQuotations } from '@/lib/core/text/segmentation/find-embedded-quotations'
import { findPossibleEnd } from '@/lib/core/text/segmentation/find-possible-end'
import { findUnits } from '@/lib/core/text/segmentation/find-units'
import { followTail, type TailMemory } from '@/lib/core/text/segmentation/follow-tail'
import { isGluedStart } from '@/lib/core/text/segmentation/is-glued-start'
import { wordSet } from '@/lib/core/text/segmentation/language-rules'
import { readLead } from '@/lib/core/text/segmentation/lead'
import { rulesFor } from '@/lib/core/text/segmentation/rules-for'
import { splitList } from '@/lib/core/text/segmentation/split-list'
import { splitScraps } from '@/lib/core/text/segmentation/split-scraps'
import { splitUnit } from '@/lib/core/text/segmentation/split-unit'
import { kindsAt } from '@/lib/core/text/segmentation/unit-kinds'
import { withoutIgnorables } from '@/lib/core/text/segmentation/without-ignorables'
import { inPieces, type Call } from './call'

const LONGEST_WORD = 24
const rules = rulesFor('en')

function slice(text: string) {
  return { text, host: text, offset: 0 }
}

/** Asks at every offset, in order. */
function atEach(ask: (text: string, at: number) => unknown): Call {
  return ({ text }) =>
    () => {
      for (let at = 0; at < text.length; at += 1) ask(text, at)
    }
}

/** Every place at which a sentence may end, as `splitUnit` would ask about it if none did before. */
function candidates(text: string): BoundaryCandidate[] {
  const found: BoundaryCandidate[] = []
  const memory = newMemory()
  for (let end = findPossibleEnd(slice(text), 0); end; end = findPossibleEnd(slice(text), end.runEnd)) {
    const tail = followTail(text, end.runEnd, memory)
    const next = skipSpace(text, tail.end)
    if (next >= text.length) break
    found.push({ text, start: 0, ...end, ...tail, next, inAside: false })
  }
  return found
}

function newMemory(): TailMemory {
  return { opensQuote: () => true, deadNotes: 0, deadPictures: 0 }
}

function ofCandidates(ask: (candidate: BoundaryCandidate) => unknown): Call {
  return ({ text }) => {
    const places = candidates(text)
    return () => places.map(ask)
  }
}

/** How each exported function of lib/core/text/segmentation is called. */
export const SEGMENTATION_CALLS: Readonly<Record<string, Call>> = {
  'segmentation/abbreviation#classifyAbbreviation': ({ text }) => {
    const words = inPieces(text, LONGEST_WORD)
    return () => words.map((word) => classifyAbbreviation(word, rules))
  },
  'segmentation/characters#endOf':
    ({ text }) =>
    () =>
      endOf(/.+/suy, text, 0),
  'segmentation/characters#isExtenderAt': atEach(isExtenderAt),
  'segmentation/characters#isGershayimAt': atEach(isGershayimAt),
  'segmentation/unit-kinds#kindsAt': atEach(kindsAt),
  'segmentation/without-ignorables#withoutIgnorables':
    ({ text }) =>
    () =>
      withoutIgnorables(text)?.restore([{ start: 0, end: 1 }]),
  // Its callers ask where something begins.
  'segmentation/characters#isHeldSpaceBefore': atEach(
    (text, at) => !isSpaceAt(text, at) && isHeldSpaceBefore(text, at),
  ),
  'segmentation/characters#isPlainLetterAt': atEach(isPlainLetterAt),
  'segmentation/characters#isQuote':
    ({ text }) =>
    () =>
      Array.from(text, isQuote),
  'segmentation/characters#isSpaceAt': atEach(isSpaceAt),
  'segmentation/characters#skipSpace':
    ({ text }) =>
    () =>
      skipSpace(text, 0),
  'segmentation/create-asides#createAsides':
    ({ text }) =>
    () => {
      const isAside = createAsides(text)
      for (let at = 0; at < text.length; at += 1) isAside(0, at)
    },
  'segmentation/ends-at-full-stop#endsAtFullStop': ofCandidates((candidate) =>
    endsAtFullStop(candidate, readLead(candidate.text, candidate.next), rules),
  ),
  'segmentation/ends-at-full-stop#startsAfresh': atEach((text, at) =>
    startsAfresh(readLead(text, at), rules),
  ),
  'segmentation/ends-sentence#endsSentence': ofCandidates((candidate) => endsSentence(candidate, rules)),
  'segmentation/find-embedded-quotations#findEmbeddedQuotations':
    ({ text }) =>
    () =>
      findEmbeddedQuotations(text),
  'segmentation/find-possible-end#findPossibleEnd':
    ({ text }) =>
    () => {
      for (let end = findPossibleEnd(slice(text), 0); end;) end = findPossibleEnd(slice(text), end.runEnd)
    },
  'segmentation/find-units#findUnits':
    ({ text }) =>
    () =>
      findUnits(text, rules),
  'segmentation/follow-tail#followTail':
    ({ text }) =>
    () =>
      candidates(text),
  'segmentation/is-glued-start#isGluedStart': ofCandidates(isGluedStart),
  'segmentation/language-rules#wordSet':
    ({ text }) =>
    () =>
      wordSet(text),
  'segmentation/lead#readLead': atEach(readLead),
  'segmentation/rules-for#rulesFor':
    ({ text }) =>
    () =>
      rulesFor(text),
  'segmentation/split-list#splitList':
    ({ text }) =>
    () =>
      splitList(text, { start: 0, end: text.length }, rules),
  'segmentation/split-scraps#splitScraps':
    ({ text }) =>
    () =>
      splitScraps(text, { start: 0, end: text.length }),
  'segmentation/split-unit#splitUnit':
    ({ text }) =>
    () =>
      splitUnit(slice(text), rules),
}
