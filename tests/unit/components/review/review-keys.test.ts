import { expect, test } from 'vitest'
import { reviewCommand } from '@/components/review/review-keys'

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each([
  ['a', {}, 'approve'],
  ['A', {}, 'approve'],
  ['x', {}, 'request_changes'],
  ['u', {}, 'undo'],
  ['j', {}, 'next'],
  ['k', {}, 'previous'],
  ['?', { shiftKey: true }, 'shortcuts'],
  ['a', { ctrlKey: true }, undefined],
  ['a', { metaKey: true }, undefined],
  ['x', { altKey: true }, undefined],
  ['U', { shiftKey: true }, undefined],
  ['q', {}, undefined],
])('the key %s with %j is the command %s', (key, modifiers, command) => {
  expect(reviewCommand({ ...PLAIN, ...modifiers, key })).toBe(command)
})
