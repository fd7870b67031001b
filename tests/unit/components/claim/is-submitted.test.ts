import { expect, it } from 'vitest'
import { isSubmitted } from '@/components/claim/is-submitted'
import type { AutosaveStatus } from '@/lib/core/saving/autosave'
import type { VerdictStatus } from '@/lib/schema/verdict-status'

it.each<[VerdictStatus, AutosaveStatus, boolean]>([
  // Right after submitting, and when the panel is opened later.
  ['submitted', 'saved', true],
  ['submitted', 'unchanged', true],
  ['approved', 'unchanged', true],
  ['submitted', 'saving', false],
  ['submitted', 'kept', false],
  ['draft', 'saved', false],
  ['changes_requested', 'unchanged', false],
])('a verdict that is %s and %s on the screen needs no submitting: %s', (status, saving, done) => {
  expect(isSubmitted({ status }, saving)).toBe(done)
})

it('a verdict that is not there yet can be submitted', () => {
  expect(isSubmitted(undefined, 'unchanged')).toBe(false)
})
