import { expect, it } from 'vitest'
import { inTurns } from '@/lib/server/in-turns'

function keepBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it('makes something of each item, in order', async () => {
  expect(await inTurns([1, 2, 3], (item) => item * 2)).toEqual([2, 4, 6])
  expect(await inTurns([], String)).toEqual([])
})

it('lets others have their turn meanwhile', async () => {
  let turns = 0
  const counting = setInterval(() => turns++, 1)
  await inTurns(Array.from({ length: 60 }), () => keepBusy(5))
  clearInterval(counting)
  expect(turns).toBeGreaterThan(10)
})

it('fails as what it does with an item fails', async () => {
  const failing = inTurns([1], () => {
    throw new Error('Broken.')
  })
  await expect(failing).rejects.toThrow('Broken.')
})
