import { describe, expect, it } from 'vitest'
import { readAnnotations } from '@/lib/ingest/thread/read-annotations'

const MB = 1024 * 1024
const PADDING = 'Nobody has annotated this. '.repeat(100)

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function line(text: string, label: unknown[]): string {
  return `${JSON.stringify({ text, label })}\r\n`
}

/** Lines of more than 16 MB, with a few that are annotated or broken at the end. */
const LINES =
  line(PADDING, []).repeat(7_000) +
  line('Ships 🚢 sail.', [[6, 7, 'ship']]) +
  '{"broken\n' +
  line('It sank.', [])

describe('a file of annotations that is larger than 16 MB', () => {
  it('is read line by line, however many of its texts have no annotations', () => {
    const bytes = encoded(`\ufeff${LINES}`)
    expect(bytes.length).toBeGreaterThan(16 * MB)
    const read = readAnnotations(bytes)
    expect(read).toMatchObject({ ok: true, value: { tool: 'doccano', emptyDocumentCount: 7_001 } })
    if (!read.ok) return
    const { documents, remarks } = read.value
    expect(documents).toMatchObject([
      { text: 'Ships 🚢 sail.', annotations: [{ row: 7_001, labels: ['ship'], quote: '🚢' }] },
    ])
    expect(remarks).toMatchObject([{ row: 7_002, outcome: 'faulty' }])
  })

  it.each([
    ['is one JSON list', encoded(`[${'{"text":"A","label":[]},'.repeat(750_000)}{}]`), 'too_large'],
    ['is no text', encoded(LINES).fill(0xff, 9_000_000, 9_000_010), 'invalid'],
  ])('is refused when it %s', (_, bytes, code) => {
    expect(bytes.length).toBeGreaterThan(16 * MB)
    expect(readAnnotations(bytes)).toMatchObject({ ok: false, failure: { code, field: 'file' } })
  })
})
