import { expect, it, vi } from 'vitest'
import { bundleSchema, readingSchema } from '@/lib/ingest/child/answer-schemas'
import { parseAnswer } from '@/lib/ingest/child/parse-answer'

vi.mock('@/lib/ingest/report', () => ({ report: vi.fn() }))

const BAD = 'a\0b\ud83d'
const GOOD = 'ab\ufffd'

it('a reading’s words can be stored', () => {
  const document = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }],
  }
  const chapter = { number: 1, wordCount: 1, chosen: true }
  const reading = (line: string) => ({
    document,
    pictures: [{ url: line }],
    declared: { title: line, author: line, publisher: null, glossary: [{ term: line, meaning: line }] },
    origins: {},
    chapters: [{ ...chapter, title: line }],
    notes: [line],
  })
  const answer = { ok: true, value: reading(BAD) }
  expect(parseAnswer(answer, readingSchema)).toEqual({ ok: true, value: reading(GOOD) })
})

it('a bundle’s names, addresses and details can be stored', () => {
  const bundle = (line: string) => ({
    name: line,
    entries: [{ name: line, url: line, bytes: new Uint8Array([0]), details: { title: line, url: line } }],
    notes: [line],
  })
  const answer = { ok: true, value: bundle(BAD) }
  expect(parseAnswer(answer, bundleSchema)).toEqual({ ok: true, value: bundle(GOOD) })
})

it('a failure’s message can be stored', () => {
  const answer = { ok: false, failure: { code: 'invalid', message: BAD } }
  expect(parseAnswer(answer, bundleSchema)).toEqual({
    ok: false,
    failure: { code: 'invalid', message: GOOD },
  })
})

it('an answer of another shape is none', () => {
  const parsed = parseAnswer({ ok: true, value: { name: 1 } }, bundleSchema)
  expect(parsed).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  expect(!parsed.ok && parsed.failure.message).toMatch(/no usable answer/)
})
