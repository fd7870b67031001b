import { expect } from 'vitest'
import { findRepeatGroups, shapeBetween, type RepeatGroup } from '@/lib/core/text/find-repeat-groups'
import { normaliseSentence } from '@/lib/core/text/repeats/sentence-form'
import type { Span } from '@/lib/core/text/span'

/** The laws of repeat groups; every test of them goes through here. */
export function checkRepeatGroups(
  text: string,
  sentences: readonly Span[],
  groups: readonly RepeatGroup[],
): void {
  expect(findRepeatGroups(text, sentences)).toEqual(groups)
  const firsts = groups.map(({ members }) => Math.min(...members.map(({ ordinal }) => ordinal)))
  expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
  const seen = new Set<number>()
  for (const { members } of groups) {
    expect(members.length).toBeGreaterThan(1)
    const ordinals = members.map(({ ordinal }) => ordinal)
    const behindLeader = ordinals.slice(1)
    expect(behindLeader).toEqual([...new Set(behindLeader)].sort((a, b) => a - b))
    const words = ordinals.map((ordinal) => text.slice(sentences[ordinal]?.start, sentences[ordinal]?.end))
    for (const [place, { ordinal, shape, score }] of members.entries()) {
      expect(seen.has(ordinal)).toBe(false)
      seen.add(ordinal)
      const equal = normaliseSentence(words[place] ?? '') === normaliseSentence(words[0] ?? '')
      expect({ shape: shape === 'equal', score: score === 1 }).toEqual({ shape: equal, score: equal })
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(shapeBetween(words[0] ?? '', words[place] ?? '')).toBe(shape)
    }
  }
}
