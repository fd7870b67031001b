import { describe, expect, it } from 'vitest'
import {
  CURRENT_HIT_NAME,
  CURSOR_NAME,
  DISAGREEMENT_NAME,
  highlightNameOf,
  HIT_NAME,
  HOVER_NAME,
  PAINT_ORDER,
} from '@/lib/core/codebook/highlight-names'
import { TINT_ENTRIES } from '@/lib/core/codebook/tints'

const TINT_NAMES = TINT_ENTRIES.map(([tint]) => tint)

describe('highlightNameOf', () => {
  it('names one’s own highlight by its tint alone, and others by their state, too', () => {
    expect(highlightNameOf('green', 'mine')).toBe('stet-green')
    expect(highlightNameOf('green', 'other')).toBe('stet-green-other')
    expect(highlightNameOf('orange', 'unsure')).toBe('stet-orange-unsure')
  })
})

describe('PAINT_ORDER', () => {
  const rankOf = (name: string): number => {
    expect(PAINT_ORDER).toContain(name)
    return PAINT_ORDER.indexOf(name)
  }

  it('names everything once', () => {
    expect(new Set(PAINT_ORDER).size).toBe(PAINT_ORDER.length)
    expect(PAINT_ORDER).toHaveLength(3 * TINT_NAMES.length + 5)
  })

  it('paints the cursor below everything, and what is pointed at, then what is found, above everything', () => {
    expect(PAINT_ORDER[0]).toBe(CURSOR_NAME)
    expect(PAINT_ORDER.slice(-3)).toEqual([HOVER_NAME, HIT_NAME, CURRENT_HIT_NAME])
  })

  it.each(TINT_NAMES)('paints one’s own %s above that of others', (tint) => {
    expect(rankOf(highlightNameOf(tint, 'mine'))).toBeGreaterThan(rankOf(highlightNameOf(tint, 'other')))
  })

  it('paints what is unsure above every tag that is sure, and a disagreement above both', () => {
    const sure = TINT_NAMES.flatMap((tint) => [highlightNameOf(tint, 'mine'), highlightNameOf(tint, 'other')])
    const unsure = TINT_NAMES.map((tint) => highlightNameOf(tint, 'unsure'))
    expect(Math.min(...unsure.map(rankOf))).toBeGreaterThan(Math.max(...sure.map(rankOf)))
    expect(rankOf(DISAGREEMENT_NAME)).toBeGreaterThan(Math.max(...unsure.map(rankOf)))
  })

  it('paints the tints in the order of their record', () => {
    const ranks = TINT_NAMES.map((tint) => rankOf(highlightNameOf(tint, 'mine')))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(TINT_NAMES).toEqual(['grey', 'green', 'violet', 'orange'])
  })
})
