import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summaryOf, whatStoodBefore } from '@/lib/core/comparison/change-words'
import type { Change } from '@/lib/schema/version'

const SPAN = { start: 0, end: 1 }
const CHANGES = {
  same: { kind: 'same', before: SPAN, after: SPAN },
  changed: { kind: 'changed', before: SPAN, after: SPAN, removed: [], added: [] },
  added: { kind: 'added', after: SPAN },
  removed: { kind: 'removed', before: SPAN },
  moved: { kind: 'moved', before: SPAN, after: SPAN },
} as const satisfies Record<Change['kind'], Change>

function times(count: number, kind: Change['kind']): Change[] {
  return Array.from({ length: count }, () => CHANGES[kind])
}

describe('the summary of a comparison', () => {
  it.each<[Change[], string]>([
    [[], 'No changes. 0 sentences are the same.'],
    [times(1, 'same'), 'No changes. 1 sentence is the same.'],
    [times(1_200, 'same'), 'No changes. 1,200 sentences are the same.'],
    [times(1, 'added'), '1 change: 1 added. 0 sentences are the same.'],
    [[...times(1, 'same'), ...times(2, 'removed')], '2 changes: 2 removed. 1 sentence is the same.'],
    [
      [
        ...times(1, 'moved'),
        ...times(1, 'removed'),
        ...times(2, 'added'),
        ...times(3, 'changed'),
        ...times(119, 'same'),
      ],
      '7 changes: 3 changed, 2 added, 1 removed, 1 moved. 119 sentences are the same.',
    ],
  ])('counts each kind (%#)', (changes, words) => {
    expect(summaryOf(changes)).toBe(words)
  })
})

describe('what stood before a place', () => {
  it.each([
    ['', 0, ''],
    ['One two.', 0, ''],
    ['One two. Three.', 9, 'One two.'],
    ['One two.\n\nThree.', 10, 'One two.'],
  ])('in %j at %d is %j', (text, offset, words) => {
    expect(whatStoodBefore(text, offset)).toBe(words)
  })

  it('is the end of it in whole words, if it is long', () => {
    const text = `${'lorem ipsum '.repeat(20)}end. `
    expect(whatStoodBefore(text, text.length)).toMatch(/^…(lorem|ipsum) (?:lorem |ipsum )*end\.$/)
  })

  it('is short, and stands in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1)
        const words = whatStoodBefore(text, offset)
        expect(words.length).toBeLessThanOrEqual(61)
        expect(text.slice(0, offset).trimEnd().endsWith(words.replace(/^…/, ''))).toBe(true)
      }),
    )
  })
})
