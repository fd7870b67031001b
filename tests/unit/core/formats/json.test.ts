import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import { omittedOf } from '@/lib/core/formats/omitted'
import { writeJson } from '@/lib/core/formats/write-json'
import { joined } from '@/tests/read-back/joined'
import { exportArbitrary } from './export-arbitrary'

describe('a JSON export', () => {
  it('gives the whole model back, and leaves out nothing but the pictures themselves', () => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        expect(parseStetJson(joined(writeJson(model)))).toEqual({ ok: true, value: model })
        expect(omittedOf(model, 'json').filter(({ part }) => part !== 'images')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['no JSON', () => 'x', undefined],
    ['JSON of something else', () => '{"format":"other","version":1}', '/format'],
    ['a list', () => '[]', '/format'],
    ['another version', (file: File) => write({ ...file, version: 2 }), '/version'],
    ['a field we do not know', (file: File) => write({ ...file, extra: 1 }), ''],
    ['a missing field', ({ scope: _, ...file }: File) => write(file), '/scope'],
    ['a wrong role', (file: File) => write({ ...file, by: { name: 'A', role: 'owner' } }), '/by/role'],
    [
      'another text',
      (file: File) => write({ ...file, article: { ...objectIn(file, 'article'), text: 'x' } }),
      '/article/text',
    ],
    ['no list of tags', (file: File) => write({ ...file, tags: {} }), '/tags'],
  ])('refuses %s, naming the place', (_, spoil, field) => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        const parsed = parseStetJson(spoil(objectOf(JSON.parse(joined(writeJson(model))))))
        expect(parsed.ok ? undefined : parsed.failure.code).toBe('invalid')
        if (!parsed.ok) expect(parsed.failure.field).toBe(field)
      }),
      { numRuns: 5 },
    )
  })

  it('refuses an anchor that does not quote its place', () => {
    fc.assert(
      fc.property(
        exportArbitrary.filter(({ annotations }) =>
          annotations.some(({ anchor }) => anchor.status === 'exact'),
        ),
        (model) => {
          const annotations = model.annotations.map((annotation) => ({
            ...annotation,
            anchor: { ...annotation.anchor, exact: `${annotation.anchor.exact}x` },
          }))
          const parsed = parseStetJson(joined(writeJson({ ...model, annotations })))
          expect(parsed.ok ? '' : parsed.failure.field).toMatch(/^\/annotations\/\d+\/anchor$/)
        },
      ),
      { numRuns: 20 },
    )
  })
})

type File = Record<string, unknown>

function write(file: File): string {
  return JSON.stringify(file)
}

function objectIn(file: File, name: string): File {
  return objectOf(file[name])
}

function objectOf(value: unknown): File {
  if (typeof value !== 'object' || value === null) throw new Error('not an object')
  return { ...value }
}
