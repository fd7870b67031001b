import { expect, it } from 'vitest'
import { readAnnotations } from '@/lib/ingest/thread/read-annotations'

function linesOf(count: number): Uint8Array {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ text: `Text ${String(index)}.`, label: [[0, 4, 'fact']] }),
  )
  return new TextEncoder().encode(lines.join('\n'))
}

it('a file has annotations of up to 500 texts', () => {
  const read = readAnnotations(linesOf(500))
  expect(read.ok && read.value.documents).toHaveLength(500)
  const refused = readAnnotations(linesOf(501))
  expect(refused).toMatchObject({ ok: false, failure: { code: 'too_large', field: 'file' } })
})
