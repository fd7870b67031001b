import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS, PLANNED_FORMATS, findFormat } from '@/lib/core/formats/formats'
import { quotesOf } from '@/tests/read-back/quotes-of'
import { exportArbitrary } from './export-arbitrary'

describe('every format', () => {
  it.each(FORMATS)(
    '$format gives each quote back unchanged to a parser of the format',
    ({ format, serialise }) => {
      fc.assert(
        fc.property(exportArbitrary, (model) => {
          const placed = model.annotations.filter(({ anchor }) => anchor.status !== 'orphaned')
          const quotes = quotesOf(format, serialise({ ...model, annotations: placed }).content)
          expect(quotes).toEqual(placed.map(({ anchor }) => anchor.exact))
        }),
        { numRuns: 120 },
      )
    },
    60_000,
  )

  it.each(FORMATS)('$format writes the same file for the same export', ({ serialise }) => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        expect(serialise(structuredClone(model))).toEqual(serialise(model))
      }),
      { numRuns: 20 },
    )
  })
})

describe('finding a format', () => {
  it.each(FORMATS)('knows $format', (format) => {
    expect(findFormat(format.format)).toEqual({ ok: true, value: format })
  })

  it.each(PLANNED_FORMATS)('says that %s is not in this edition yet', (name) => {
    const found = findFormat(name)
    expect(found).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'format' } })
    expect(found.ok ? '' : found.failure.message).toMatch(
      /not in this edition yet.*html, md, json, csv, jsonld/,
    )
  })

  it('lists those there are when the name is unknown', () => {
    const found = findFormat('__proto__')
    expect(found.ok ? '' : found.failure.message).toBe(
      'There is no such format. There are: html, md, json, csv, jsonld.',
    )
  })
})
