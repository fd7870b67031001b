import { expect, it } from 'vitest'
import { readImportMany } from '@/lib/server/http/routes/import/import-many-body'

async function read(fields: Record<string, string | File>) {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  return readImportMany(undefined, { bytes: new Uint8Array(await sent.arrayBuffer()), type })
}

it('a form has files or addresses', async () => {
  const file = new File(['One text.'], 'one.txt')
  expect(await read({ file })).toMatchObject({
    ok: true,
    value: { sources: { files: [{ name: 'one.txt' }] } },
  })
  const addresses = ['https://a.test/']
  expect(await read({ addresses: JSON.stringify(addresses) })).toMatchObject({
    ok: true,
    value: { sources: { addresses, files: [] } },
  })
})

it.each<Record<string, string | File>>([
  { name: 'Nothing' },
  { addresses: '[]' },
  { other: new File(['One text.'], 'one.txt') },
])('a form without either is refused', async (fields) => {
  expect(await read(fields)).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'file' } })
})
