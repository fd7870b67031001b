import { expect, it } from 'vitest'
import { tooMuchOf, withoutHidden } from '@/components/import/chosen-files'

it.each([
  ['one.txt', '', true],
  ['.DS_Store', '', false],
  ['one.txt', 'readings/one.txt', true],
  ['config', 'readings/.git/config', false],
  ['.DS_Store', 'readings/.DS_Store', false],
  ['._one.txt', 'readings/__MACOSX/._one.txt', false],
  ['one.txt', '__MACOSX/one.txt', false],
  ['a..b.txt', 'readings/v1.2/a..b.txt', true],
])('of %s in "%s" it is %s that it is taken', (name, webkitRelativePath, isTaken) => {
  const file = { name, webkitRelativePath }
  expect(withoutHidden([file])).toEqual(isTaken ? [file] : [])
})

it('tells before sending how large files are that are too large together', () => {
  const half = { size: 32 * 1024 * 1024 }
  expect(tooMuchOf([half, half])).toBeUndefined()
  expect(tooMuchOf([half, half, { size: 1 }])).toBe(65)
})
