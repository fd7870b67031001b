import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeChange } from '@/lib/core/text/change/judge-change'
import { CHANGE_CASES } from '@/tests/conformance/changes/cases'

describe('judgeChange', () => {
  it.each(CHANGE_CASES.filter(({ material }) => material))(
    'asks in $language: $before → $after',
    ({ language, before, after }) => {
      expect(judgeChange(before, after, language).material).toBe(true)
      expect(judgeChange(after, before, language).material).toBe(true)
    },
  )

  it.each(CHANGE_CASES.filter(({ material }) => !material))(
    'sees only form in $language: $before → $after',
    ({ language, before, after }) => {
      expect(judgeChange(before, after, language)).toEqual({ material: false, differences: [] })
      expect(judgeChange(after, before, language).material).toBe(false)
    },
  )
})
