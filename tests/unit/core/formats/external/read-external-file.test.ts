import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExternalFile } from '@/lib/core/formats/external/read-external-file'
import { read } from './read'

describe('a file that somebody brings', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'Dear diary,'],
    ['JSON of something else', '{"rows": [], "total": 0}'],
    ['a list of numbers', '[1, 2, 3]'],
    ['a table', 'a,b\r\n1,2'],
    ['broken JSON', '{"rows": ['],
  ])('is refused as a whole when it is %s', (_, content) => {
    expect(readExternalFile(content)).toMatchObject({
      ok: false,
      failure: { code: 'invalid', field: 'file' },
    })
  })

  it.each([
    ['lists', '['.repeat(200_000)],
    ['objects', '{"a":'.repeat(200_000)],
    ['lists in a line of doccano', `{"text": "a", "label": ${'['.repeat(300)}${']'.repeat(300)}}`],
  ])('is refused before it is parsed when it nests without end, by %s', (_, content) => {
    expect(readExternalFile(content)).toMatchObject({ ok: false, failure: { code: 'too_large' } })
  })

  it('is refused when it has millions of values', () => {
    const file = readExternalFile(`{"text": "a", "label": [${'[0,1,"x"],'.repeat(1_600_000)}[0,1,"x"]]}`)
    expect(file).toMatchObject({ ok: false, failure: { code: 'too_large' } })
  })

  it('may begin with a byte order mark', () => {
    expect(read('\ufeff{"text": "abc", "label": [[0, 1, "x"]]}').documents).toHaveLength(1)
  })

  it('never throws, whatever it holds', () => {
    const key = fc.constantFrom(
      ...[
        'rows',
        'annotations',
        'target',
        'selector',
        'uri',
        'text',
        'label',
        'data',
        'result',
        'value',
        'type',
        'id',
      ],
      ...[
        'start',
        'end',
        'exact',
        'items',
        'first',
        'body',
        'format',
        'article',
        'anchor',
        '__proto__',
        'tags',
      ],
    )
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        'Annotation',
        'AnnotationPage',
        'stet-export',
        'TextQuoteSelector',
        'labels',
        'abc',
      ),
      fc.constantFrom<unknown>(0, 1, -1, 1e300, null, true, '\ud800', 'https://a.example'),
    )
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(tree, (json) => {
        expect(readExternalFile(JSON.stringify([json]))).toHaveProperty('ok')
        expect(readExternalFile(JSON.stringify(json))).toHaveProperty('ok')
      }),
      { numRuns: 2_000 },
    )
  })

  it('never throws on lines of TSV either', () => {
    const cell = fc.constantFrom(
      '1-1',
      '0-3',
      'The',
      '_',
      '*',
      'a[1]|b[2]',
      '\\',
      '|',
      '[',
      '#Text=The ship',
      '#T_SP=a|b',
      '',
    )
    const lines = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(lines, (rows) => {
        const body = rows.map((cells) => cells.join('\t')).join('\n')
        expect(
          readExternalFile(`#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Y|z\n#Text=The ship\n${body}`),
        ).toHaveProperty('ok')
      }),
      { numRuns: 500 },
    )
  })
})
