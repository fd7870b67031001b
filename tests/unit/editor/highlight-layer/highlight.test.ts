import { describe, expect, it } from 'vitest'
import { PAINT_ORDER, type HighlightState } from '@/lib/core/codebook/highlight-names'
import { highlightName } from '@/lib/editor/highlight-layer/highlight'

const TAGS = ['fact', 'opinion', 'unsupported', 'a tag of the workspace’s own']
const STATES: (HighlightState | undefined)[] = [undefined, 'mine', 'other', 'unsure']

describe('the name of a highlight', () => {
  it.each<[string, HighlightState | undefined, string]>([
    ['fact', undefined, 'stet-green'],
    ['fact', 'mine', 'stet-green'],
    ['opinion', 'other', 'stet-violet-other'],
    ['unsupported', 'unsure', 'stet-orange-unsure'],
    ['quote', 'other', 'stet-grey-other'],
    ['Fact', undefined, 'stet-grey'],
    ['', undefined, 'stet-grey'],
  ])('of the tag %j, %s, is %s', (tag, state, name) => {
    expect(highlightName({ tag, ...(state && { state }) })).toBe(name)
  })

  it('has a place in the paint order', () => {
    const names = TAGS.flatMap((tag) =>
      STATES.map((state) => highlightName({ tag, ...(state && { state }) })),
    )
    for (const name of names) expect(PAINT_ORDER).toContain(name)
  })
})
