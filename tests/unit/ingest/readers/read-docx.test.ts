import { describe, expect, it } from 'vitest'
import { docx, docxParts, paragraph, picture, PNG, relation } from '@/tests/factories/docx'
import { read, tryToRead } from '@/tests/factories/reading'
import { zip } from '@/tests/factories/zip'

function run(text: string, properties = '') {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

describe('a Word file', () => {
  it('keeps its headings, paragraphs and marks', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:styleId="Ueberschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    const body =
      paragraph('Ferry levy rises', '<w:pStyle w:val="Ueberschrift1"/>') +
      `<w:p>${run('The ')}${run('third', '<w:b/>')}${run(' rise')}</w:p>`
    const { document } = await read(
      'docx',
      docx(body, {
        parts: { 'word/styles.xml': styles },
        relations: relation({ id: 's', kind: 'styles', target: 'styles.xml' }),
      }),
    )
    expect(document.content).toMatchObject([
      { type: 'heading', attrs: { level: 1 }, content: [{ text: 'Ferry levy rises' }] },
      {
        type: 'paragraph',
        content: [{ text: 'The ' }, { text: 'third', marks: [{ type: 'bold' }] }, { text: ' rise' }],
      },
    ])
  })

  it('keeps footnotes as a list at the end, and their marks in the text', async () => {
    const notes =
      '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:footnote w:id="2">${paragraph('Minutes of 5 March.')}</w:footnote></w:footnotes>`
    const { text, document } = await read(
      'docx',
      docx(`<w:p>${run('It rose.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
        parts: { 'word/footnotes.xml': notes },
        relations: relation({ id: 'f', kind: 'footnotes', target: 'footnotes.xml' }),
      }),
    )
    expect(text).toBe('It rose.[1]\n\nMinutes of 5 March.')
    expect(document.content.at(-1)).toMatchObject({ type: 'orderedList' })
    expect(JSON.stringify(document.content[0])).toContain('superscript')
  })

  it('brings its pictures along and never asks for others', async () => {
    const { pictures, notes, text } = await read(
      'docx',
      docx(paragraph('Text') + picture('in', 'A dot'), {
        parts: { 'word/media/a.png': PNG },
        relations:
          relation({ id: 'in', kind: 'image', target: 'media/a.png' }) +
          relation({ id: 'out', kind: 'image', target: 'http://127.0.0.1:9/canary.png', mode: 'External' }),
      }),
    )
    expect(text).toBe('Text')
    expect(pictures).toEqual([{ bytes: PNG }])
    expect(notes.join(' ')).toMatch(/were not fetched/)
  })

  it('leaves out what was deleted and says so', async () => {
    const body = `<w:p>${run('kept')}<w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run(' added')}</w:ins></w:p>`
    const { text, notes } = await read('docx', docx(body))
    expect(text).toBe('kept added')
    expect(notes.join(' ')).toMatch(/tracked changes/)
  })

  it('declares what its properties say', async () => {
    const core =
      '<cp:coreProperties><dc:title>The &amp; levy</dc:title><dc:creator>Ann Bee</dc:creator><dc:language>en-GB</dc:language>' +
      '<dcterms:created>2024-02-03T23:30:00Z</dcterms:created><dcterms:modified>2024-02-30T00:00:00Z</dcterms:modified></cp:coreProperties>'
    const { declared, origins, modifiedOn } = await read(
      'docx',
      docx(paragraph('a'), { parts: { 'docProps/core.xml': core } }),
    )
    expect(declared).toEqual({
      title: 'The & levy',
      author: 'Ann Bee',
      language: 'en-GB',
      publishedOn: '2024-02-03',
    })
    expect(origins).toMatchObject({ title: 'file', author: 'file', language: 'file', publishedOn: 'file' })
    expect(modifiedOn).toBeUndefined()
  })
})

describe('a Word file is refused', () => {
  const parts = docxParts(paragraph('a'))
  const lol = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  it.each([
    [
      'when it declares entities',
      zip({ ...parts, 'word/document.xml': `${lol}<w:document>&b;</w:document>` }),
      /entities/,
    ],
    [
      'when it nests without end',
      zip({ ...parts, 'word/document.xml': '<a>'.repeat(100_000) }),
      /nests more than 512/,
    ],
    ['when it says nothing', docx('<w:p/>'), /has no text/],
    [
      'when a part is encrypted',
      zip([{ name: 'word/document.xml', content: 'x', isEncrypted: true }]),
      /password/,
    ],
  ])('%s', async (_why, bytes, message) => {
    const reading = await tryToRead('docx', bytes)
    expect(!reading.ok && reading.failure.message).toMatch(message)
  })
})
