import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimQuery, readClaimFilter, type ClaimFilter } from '@/components/claim/claim-filter'
import { VERDICT_STATUSES } from '@/lib/schema/verdict-status'

it('is the same after it has been in an address', () => {
  const filter: fc.Arbitrary<ClaimFilter> = fc.record(
    {
      search: fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text === text.trim()),
      status: fc.constantFrom('open', ...VERDICT_STATUSES),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(filter, (given) => {
      expect(readClaimFilter(new URLSearchParams(claimQuery(given).toString()))).toEqual(given)
    }),
  )
})

it.each([
  ['', {}],
  ['search=%20%20', {}],
  ['status=gone', {}],
  ['search=%20bridge%20&status=draft', { search: 'bridge', status: 'draft' }],
  [`search=${'x'.repeat(300)}`, { search: 'x'.repeat(200) }],
])('reads %j and leaves out what makes no sense', (address, filter) => {
  expect(readClaimFilter(new URLSearchParams(address))).toEqual(filter)
})
