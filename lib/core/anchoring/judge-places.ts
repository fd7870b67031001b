import { partitionPoint } from '@/lib/core/partition-point'
import { isMaterialChange } from '@/lib/core/text/change/judge-change'
import { BLOCK_SEPARATOR } from '@/lib/core/text/canonicalise'
import { segment } from '@/lib/core/text/segment'
import type { Span } from '@/lib/core/text/span'
import type { OldAnchor, Reanchored } from './reanchored'

/** Two versions of an article, and its language (BCP 47). */
export type JudgedVersions = { before: string; after: string; language?: string | undefined }

type Placed = Exclude<Reanchored, { status: 'orphaned' }>
type Find = (anchor: OldAnchor) => Reanchored

/** The least share of a sentence's length that a place must hold for the sentence to be meant. */
const LEAST_OF_SENTENCE = 0.4

/** A longer "sentence", in UTF-16 units, is not read: it says the same only if it is the same. */
const LONGEST = 20_000

/** Up to this length, in UTF-16 units, blocks are compared whole before they are cut into sentences. */
const SHORT_BLOCK = 4_000

/**
 * Lets nobody's words become another statement: where the sentences of a place differ materially from those that the
 * annotation was made in, the place is only offered. A mark on whole sentences is placed on whole sentences.
 */
export function judgePlaces(find: Find, versions: JudgedVersions): Find {
  if (versions.before === versions.after) return find
  const sentences = {
    before: createSentenceFinder(versions.before, versions.language),
    after: createSentenceFinder(versions.after, versions.language),
  }
  const differs = createJudge(versions)
  return (anchor) => {
    const found = find(anchor)
    if (found.status === 'orphaned' || standsInSameBlock(anchor, found, versions)) return found
    const old = sentences.before(anchor)
    const isWhole = old.start === anchor.start && old.end === anchor.end
    const fresh = sentences.after(found)
    // A part's words and the sentences around them must say the same.
    return isWhole
      ? judgeWhole(found, { isMaterial: differs(old, fresh), whole: fresh })
      : differs(anchor, found) || differs(old, fresh)
        ? { ...found, status: 'fuzzy' }
        : found
  }
}

/** A mark on whole sentences: it goes to whole sentences of the new text, and without asking only if they say the same. */
function judgeWhole(found: Placed, { isMaterial, whole }: { isMaterial: boolean; whole: Span }): Placed {
  const isSame = found.start === whole.start && found.end === whole.end
  if (!isMaterial)
    return isSame ? found : { ...found, ...whole, status: found.status === 'fuzzy' ? 'fuzzy' : 'moved' }
  // Words that stand as they did are shown alone: what has come before or behind them is then plain to see.
  const isMeant =
    found.status !== 'exact' && found.end - found.start >= LEAST_OF_SENTENCE * (whole.end - whole.start)
  return { ...found, ...(isMeant && whole), status: 'fuzzy' }
}

/** Judges a stretch of the old text against one of the new; many annotations share a sentence, which is read once. */
function createJudge({ before, after, language }: JudgedVersions): (old: Span, fresh: Span) => boolean {
  const judged = new Map<string, boolean>()
  return (old, fresh) => {
    const key = [old.start, old.end, fresh.start, fresh.end].join()
    const known = judged.get(key)
    if (known !== undefined) return known
    const words = before.slice(old.start, old.end)
    const now = after.slice(fresh.start, fresh.end)
    const isReadable = Math.max(words.length, now.length) <= LONGEST
    const differs = isReadable ? isMaterialChange(words, now, language) : words !== now
    judged.set(key, differs)
    return differs
  }
}

/** Makes a function that widens a span to the sentences that it touches; the text is cut when first asked. */
function createSentenceFinder(text: string, language: string | undefined): (span: Span) => Span {
  let sentences: Span[] | undefined
  return ({ start, end }) => {
    const all = (sentences ??= segment(text, language))
    const first = all[partitionPoint(all.length, (index) => (all[index]?.end ?? 0) <= start)]
    const last = all[partitionPoint(all.length, (index) => (all[index]?.start ?? 0) < end) - 1]
    return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) }
  }
}

/** Whether the block around a place stands as it did; long blocks are not looked at. */
function standsInSameBlock(anchor: Span, found: Span, { before, after }: JudgedVersions): boolean {
  const old = blockAround(before, anchor)
  const shift = found.start - anchor.start
  if (old === undefined || found.end - found.start !== anchor.end - anchor.start) return false
  const fresh = blockAround(after, found)
  if (fresh?.start !== old.start + shift || fresh.end !== old.end + shift) return false
  return before.slice(old.start, old.end) === after.slice(fresh.start, fresh.end)
}

function blockAround(text: string, { start, end }: Span): Span | undefined {
  const ahead = text.slice(Math.max(0, start - SHORT_BLOCK), start).lastIndexOf(BLOCK_SEPARATOR)
  const behind = text.slice(end, end + SHORT_BLOCK).indexOf(BLOCK_SEPARATOR)
  if ((ahead === -1 && start > SHORT_BLOCK) || (behind === -1 && end + SHORT_BLOCK < text.length))
    return undefined
  return {
    start: ahead === -1 ? 0 : Math.max(0, start - SHORT_BLOCK) + ahead + BLOCK_SEPARATOR.length,
    end: behind === -1 ? text.length : end + behind,
  }
}
