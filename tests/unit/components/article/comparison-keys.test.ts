import { expect, it } from 'vitest'
import { comparisonBindings } from '@/components/article/versions/comparison-keys'

it('goes from change to change with the keys of the room', () => {
  const given = comparisonBindings({ own: {}, singleKeys: true })
  expect(given.map(({ command, keys }) => [command, keys])).toEqual([
    ['next', [{ key: 'j' }]],
    ['previous', [{ key: 'k' }]],
    ['shortcuts', [{ key: '?' }]],
  ])
  const own = { 'moving.next': { key: 'w' }, 'moving.previous': null }
  const chosen = comparisonBindings({ own, singleKeys: true })
  expect(chosen.map(({ keys }) => keys)).toEqual([[{ key: 'w' }], [], [{ key: '?' }]])
  expect(comparisonBindings({ own, singleKeys: false }).flatMap(({ keys }) => keys)).toEqual([])
})
