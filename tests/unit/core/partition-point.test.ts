import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partitionPoint } from '@/lib/core/partition-point'

describe('partitionPoint', () => {
  it('is how many indices satisfy a condition that holds for a prefix', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2500), (count, holding) => {
        expect(partitionPoint(count, (index) => index < holding)).toBe(Math.min(count, holding))
      }),
    )
  })

  it('gives the lower and the upper bound in sorted numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, value) => {
        const sorted = Int32Array.from(numbers).sort()
        const lower = partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) < value)
        const upper = partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) <= value)
        expect(lower).toBe(numbers.filter((one) => one < value).length)
        expect(upper).toBe(numbers.filter((one) => one <= value).length)
      }),
    )
  })

  it('asks about no more indices than the logarithm of their number, each of them once', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (count, holding) => {
        const asked: number[] = []
        partitionPoint(count, (index) => {
          asked.push(index)
          return index < holding
        })
        expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)))
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })
})
