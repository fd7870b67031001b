import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlacer } from '@/lib/core/formats/external/create-placer'
import type { Export } from '@/lib/schema/export'
import { writeJson } from '@/lib/core/formats/write-json'
import { writeJsonld } from '@/lib/core/formats/write-jsonld'
import { exportArbitrary } from '@/tests/unit/core/formats/export-arbitrary'
import { joined } from '@/tests/read-back/joined'
import { read } from './read'

/** What of an annotation has to come back: its place, its tag and its note. Notes of white space say nothing. */
type Mark = { start: number; end: number; tag: string; note: string | null }

function marksOf({ annotations }: Export): Mark[] {
  return annotations.flatMap(({ anchor: { start, end }, tag, note }) =>
    start === null || end === null ? [] : [{ start, end, tag, note: note?.trim() ? note : null }],
  )
}

function marksBack(content: string, { article: { text, document } }: Export): Mark[] {
  const [from] = read(content).documents
  if (!from) return []
  const place = createPlacer({ text, document, language: 'en' }, { from: from.text, effort: { left: 0 } })
  return from.annotations.flatMap((annotation) => {
    const placed = place(annotation.place)
    if (!placed.ok) return []
    const { start, end } = placed.value
    return annotation.labels.map((tag) => ({
      start,
      end,
      tag,
      note: annotation.note?.trim() ? annotation.note : null,
    }))
  })
}

describe('annotations of our own export', () => {
  it.each([
    ['JSON', writeJson],
    ['JSON-LD', writeJsonld],
  ])('come back from %s, each at its place, with tag and note', (_format, write) => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        // A place that is lost may be found again by its words; here only places that were sure are asked for.
        const sure = {
          ...model,
          annotations: model.annotations.filter(({ anchor }) => anchor.start !== null),
        }
        expect(marksBack(joined(write(sure)), sure)).toEqual(marksOf(sure))
      }),
      { numRuns: 150 },
    )
  })
})
