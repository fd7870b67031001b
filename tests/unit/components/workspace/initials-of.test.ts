import { expect, it } from 'vitest'
import { initialsOf } from '@/components/workspace/initials-of'

it.each([
  ['Ada Lovelace', 'AL'],
  ['ada king lovelace', 'AL'],
  ['Bob', 'B'],
  ['👩‍🔬 Ada', 'A'],
  ['👩‍🔬', '👩‍🔬'],
  ['<b>Bob</b>', 'B'],
  ['e\u0301lodie', 'E\u0301'],
  ['王小明', '王'],
  ['𝒜da', '𝒜'],
  [' ', ''],
])('of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
