import { describe, expect, it } from 'vitest'
import { judgeChange } from '@/lib/core/text/change/judge-change'
import { findRepeatGroups, shapeBetween } from '@/lib/core/text/find-repeat-groups'
import { linesOf } from '@/tests/unit/core/text/lines-of'
import { LOOK_ALIKES, WIRE_COPY } from './look-alikes'

function isGrouped(pair: readonly [string, string]): boolean {
  const { text, sentences } = linesOf(pair)
  return findRepeatGroups(text, sentences).length > 0
}

describe('two sentences that say something else', () => {
  it.each(LOOK_ALIKES)('are no repeat of each other: %s / %s', (model, copy) => {
    const { text, sentences } = linesOf([model, copy])
    const shapes = findRepeatGroups(text, sentences).flatMap(({ members }) =>
      members.slice(1).map(({ shape }) => shape),
    )
    expect(['', 'similar']).toContain(shapes.join())
    expect(shapeBetween(model, copy, 'en')).toBe('similar')
    expect(judgeChange(model, copy, 'en').differences).not.toEqual([])
  })
})

describe('the same news in two wordings', () => {
  it('is offered in at least 27 of 30 cases', () => {
    const missed = WIRE_COPY.filter((pair) => !isGrouped(pair))
    expect(WIRE_COPY).toHaveLength(30)
    expect(missed.length, missed.map((pair) => pair.join(' / ')).join('\n')).toBeLessThanOrEqual(3)
  })
})
