import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseInput } from '@/lib/server/http/parse-input'
import { readForm } from '@/lib/server/http/read-form'
import { jsonField } from '@/lib/server/http/json-field'

async function formOf(data: FormData) {
  const response = new Response(data)
  const type = response.headers.get('content-type') ?? ''
  return readForm({ bytes: new Uint8Array(await response.arrayBuffer()), type })
}

async function namesOf(...names: string[]) {
  const data = new FormData()
  for (const name of names) data.append('file', new File(['a'], name))
  const form = await formOf(data)
  if (!form.ok) throw new Error(form.failure.message)
  return form.value.files.map(({ name }) => name)
}

it('a file’s name can be stored, and keeps its ending when it is too long', async () => {
  expect(await namesOf('a\0b.txt', 'é.txt')).toEqual(['ab.txt', 'é.txt'])
  const [long = ''] = await namesOf(`${'a'.repeat(100)}😀${'b'.repeat(250)}.csv`)
  expect(long).toBe(`\ufffd${'b'.repeat(250)}.csv`)
})

it('a field that cannot be stored is refused by name', async () => {
  const data = new FormData()
  data.set('title', 'a\0b')
  expect(await formOf(data)).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'title' } })
})

describe('JSON in a field', () => {
  const schema = z.strictObject({ list: jsonField(z.array(z.string())) })

  it('is read', () => {
    expect(parseInput(schema, { list: '["a"]' })).toEqual({ ok: true, value: { list: ['a'] } })
  })

  it.each([
    ['a NUL', String.raw`["a","\u0000"]`, /NUL/],
    ['half a character', String.raw`["a","\ud800"]`, /surrogate/],
  ])('is refused with %s, by its place', (_what, list, message) => {
    const parsed = parseInput(schema, { list })
    expect(parsed).toMatchObject({ ok: false, failure: { field: 'list.1' } })
    expect(!parsed.ok && parsed.failure.message).toMatch(message)
  })

  it('is refused when it is none', () => {
    expect(parseInput(schema, { list: '[' }).ok).toBe(false)
  })
})
