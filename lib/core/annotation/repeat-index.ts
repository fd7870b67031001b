import { normaliseSentence } from '@/lib/core/text/repeats/sentence-form'
import type { SentenceView } from '@/lib/schema/article'

/** One of the wordings of a group: the sentences that are equal to each other, by ordinal, in text order. */
export type RepeatWording = {
  ordinals: readonly number[]
  /** How near it comes to the wording that leads the group, below 1; `null` for that one itself. */
  likeness: number | null
  /** Whether a person has said that it repeats the first one. */
  confirmed: boolean
}

/** Sentences that say the same; one wording leads, and the others are measured by it. */
export type RepeatSet = { ordinals: readonly number[]; wordings: readonly RepeatWording[] }

/** The repeats of a version by sentence. */
export type RepeatIndex = {
  /** The set a sentence belongs to; `null` where it stands alone. */
  setAt: (ordinal: number) => RepeatSet | null
  /** All sentences that are equal to this one, itself included. */
  equalsOf: (ordinal: number) => readonly number[]
}

/** Groups a version's sentences by what they repeat and, within that, by how they word it. */
export function indexRepeats(text: string, sentences: readonly SentenceView[]): RepeatIndex {
  const groups = new Map<number, SentenceView[]>()
  for (const sentence of sentences) {
    if (sentence.repeatOf === undefined) continue
    const first = sentences[sentence.repeatOf]
    const group = groups.get(sentence.repeatOf) ?? (first ? [first] : [])
    group.push(sentence)
    groups.set(sentence.repeatOf, group)
  }
  const sets = new Map<number, RepeatSet>()
  for (const members of groups.values()) {
    const group = members.toSorted((a, b) => a.ordinal - b.ordinal)
    const set = { ordinals: group.map(({ ordinal }) => ordinal), wordings: wordingsOf(text, group) }
    for (const { ordinal } of group) sets.set(ordinal, set)
  }
  return {
    setAt: (ordinal) => sets.get(ordinal) ?? null,
    equalsOf: (ordinal) => {
      const wording = sets.get(ordinal)?.wordings.find(({ ordinals }) => ordinals.includes(ordinal))
      return wording?.ordinals ?? [ordinal]
    },
  }
}

/**
 * What else a tag on one sentence could be given to: `equal` are the other sentences in the same words, `confirmed`
 * those in words of which a person has said that they say the same.
 */
export function repeatsToTag(
  { setAt, equalsOf }: RepeatIndex,
  ordinal: number,
): { equal: readonly number[]; confirmed: readonly number[] } {
  const equals = equalsOf(ordinal)
  const sure =
    setAt(ordinal)?.wordings.filter(({ likeness, confirmed }) => likeness === null || confirmed) ?? []
  const own = sure.some(({ ordinals }) => ordinals.includes(ordinal))
  const others = sure.flatMap(({ ordinals }) => ordinals).filter((each) => !equals.includes(each))
  return {
    equal: equals.filter((each) => each !== ordinal),
    confirmed: own ? others.sort((a, b) => a - b) : [],
  }
}

function wordingsOf(text: string, group: readonly SentenceView[]): RepeatWording[] {
  const wordings = new Map<string, { ordinals: number[]; likeness: number | null; confirmed: boolean }>()
  for (const { ordinal, start, end, likeness, confirmed } of group) {
    // Without likeness it equals the first; only near ones have words of their own.
    const key = likeness === undefined ? '' : normaliseSentence(text.slice(start, end))
    const wording = wordings.get(key) ?? { ordinals: [], likeness: likeness ?? null, confirmed: false }
    wording.ordinals.push(ordinal)
    wording.confirmed ||= likeness !== undefined && confirmed === true
    wordings.set(key, wording)
  }
  return [...wordings.values()]
}
