import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRow, neutralise } from '@/lib/core/formats/csv/csv-row'
import { contentDisposition, fileNameOf } from '@/lib/core/formats/file-name'
import { escapeHtml, markup, raw } from '@/lib/core/formats/html/markup'
import { omittedHeader, omittedOf, describeOmitted } from '@/lib/core/formats/omitted'
import { segmentsOf, placeNotes } from '@/lib/core/formats/segments'
import { outlineOf } from '@/lib/core/formats/outline'
import { exportArbitrary } from './export-arbitrary'

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '%0A=1',
    '\t=1',
    ' =1',
    '\ufeff=1',
    '\u200b+1',
    '＝1',
    '\r=1',
    "'=1",
  ])('that begins %j is no formula to a spreadsheet, and can be restored', (text) => {
    expect(neutralise(text)).toBe(`'${text}`)
    expect(restore(neutralise(text))).toBe(text)
  })

  it.each(['a=1', '1-1', '(=1)', '', '“=1”'])('that begins %j is left alone', (text) => {
    expect(neutralise(text)).toBe(text)
  })

  it('of whatever text can be restored, and never begins as a formula does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(restore(neutralise(text))).toBe(text)
        expect(neutralise(text)).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })

  it('is quoted when it is text, bare when it is a number, empty when there is none', () => {
    expect(csvRow(['a"b,c\r\nd', 7, null, ''])).toBe('"a""b,c\r\nd",7,,""\r\n')
  })
})

describe('a template of HTML', () => {
  it('escapes whatever is put into it', () => {
    expect(markup`<p title="${'"&'}">${'<b>'}${7}${[raw('<i>'), "'"]}${null}${false}</p>`.source).toBe(
      '<p title="&quot;&amp;">&lt;b&gt;7<i>&#39;</p>',
    )
  })

  it('keeps a carriage return, which a parser would turn into a line feed', () => {
    expect(escapeHtml('a\rb')).toBe('a&#13;b')
  })
})

describe('a file name', () => {
  it.each([
    ['The bridge, 2 million?', 'The-bridge-2-million.csv', 'The-bridge-2-million.csv'],
    ['../../etc/passwd', 'etc-passwd.csv', 'etc-passwd.csv'],
    ['CON', 'article.csv', 'article.csv'],
    ['', 'article.csv', 'article.csv'],
    ['a\u202egnp.exe"\r\nX: y', 'a-gnp-exe-X-y.csv', 'a-gnp-exe-X-y.csv'],
    ['Éléphant', 'Éléphant.csv', 'Elephant.csv'],
    ['ŻÓŁĆ Report NATO', 'ŻÓŁĆ-Report-NATO.csv', 'ZOLC-Report-NATO.csv'],
    ['Con', 'article.csv', 'article.csv'],
    ['الجسر', 'الجسر.csv', 'article.csv'],
    ['⑴ First', '⑴-First.csv', '1-First.csv'],
  ])('of %j is %s', (title, name, ascii) => {
    expect(fileNameOf(title, 'csv')).toBe(name)
    expect(contentDisposition(name)).toBe(
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
  })

  it('is short, and one header line, for whatever title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = fileNameOf(title, 'html')
        expect(Array.from(name).length).toBeLessThanOrEqual(85)
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/,
        )
      }),
    )
  })
})

describe('what is omitted', () => {
  it('is only what the model has, counted', () => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        const lost = omittedOf(model, 'jsonld')
        const claims = model.claims.length
        expect(lost.some(({ part }) => part === 'claims')).toBe(claims > 0)
        expect(lost).toContainEqual({ part: 'sentences', count: model.article.sentences.length })
      }),
      { numRuns: 30 },
    )
  })

  it('is said to people in words and to programs as a structured field', () => {
    const lost = [
      { part: 'sentences', count: 181 },
      { part: 'verdict scale', count: 4 },
    ] as const
    expect(describeOmitted(lost)).toBe('sentences (181), verdict scale (4)')
    expect(omittedHeader(lost)).toBe('"sentences";count=181, "verdict scale";count=4')
    expect(describeOmitted([])).toBe('')
  })
})

describe('cutting text where notes begin and end', () => {
  it('covers the text exactly, with each note over exactly its span, on lanes that never collide', () => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        const block = { start: 0, end: model.article.text.length }
        const placed = placeNotes(outlineOf(model).notes)
        const segments = segmentsOf(block, placed)
        expect(segments.map(({ start, end }) => model.article.text.slice(start, end)).join('')).toBe(
          model.article.text,
        )
        for (const note of placed) {
          const under = segments.filter(({ notes }) => notes.some(({ number }) => number === note.number))
          expect([under[0]?.start, under.at(-1)?.end]).toEqual([note.start, note.end])
          expect(segments.filter(({ closing }) => closing.includes(note))).toHaveLength(1)
        }
        for (const { notes } of segments)
          expect(new Set(notes.map(({ lane }) => lane)).size).toBe(notes.length)
      }),
    )
  })
})

/** The text that `neutralise` was given. */
function restore(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}
