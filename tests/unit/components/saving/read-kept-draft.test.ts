import { expect, it } from 'vitest'
import { readKeptDraft } from '@/components/saving/read-kept-draft'
import * as z from '@/lib/schema/zod'

const SAVE = { kind: 'save', draft: 'a', base: 1, edition: 2, key: 'k' }

it.each([
  { draft: 'ab', base: 1, sending: SAVE },
  { draft: 'ab', base: undefined, sending: { ...SAVE, base: undefined } },
  { draft: 'ab', base: 1, sending: { kind: 'submit', base: 1, key: 'k' } },
  { draft: 'ab', base: 1, sending: undefined },
])('reads what was kept: %j', (copy) => {
  expect(readKeptDraft(z.string(), copy)).toEqual(copy)
})

it.each([undefined, 7, {}, { draft: 3 }, { draft: 'a', sending: { ...SAVE, draft: 3 } }])(
  'reads nothing in a shape that it does not know: %j',
  (copy) => {
    expect(readKeptDraft(z.string(), copy)).toBeUndefined()
  },
)

it('keeps the parts of a draft in their order, so that it is sent again as the same request', () => {
  const schema = z.object({ title: z.string(), note: z.string() })
  const draft = { note: 'b', title: 'a' }
  const copy = { draft, base: 1, sending: { ...SAVE, draft } }
  expect(JSON.stringify(readKeptDraft(schema, structuredClone(copy)))).toBe(JSON.stringify(copy))
})
