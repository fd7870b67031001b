import { expect, it } from 'vitest'
import { unpackInChild } from '@/lib/ingest/child/unpack-in-child'

it('a file of one article is not unpacked', async () => {
  const bundle = await unpackInChild(new TextEncoder().encode('One article.'), 'one.txt')
  expect(bundle).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'file' } })
  expect(!bundle.ok && bundle.failure.message).toMatch(/is one article/)
})
