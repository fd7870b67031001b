import { describe, expect, it } from 'vitest'
import { docx, docxParts, paragraph, picture, PNG, relation, run, styled } from '@/tests/factories/docx'
import { read, tryToRead } from '@/tests/factories/reading'
import { zip } from '@/tests/factories/zip'

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

describe('what nobody sees in a Word file is left out', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="More"><w:name w:val="More"/><w:basedOn w:val="Secret"/></w:style>'
  it.each([
    ['by its run', '<w:vanish/>', true],
    ['by its style', '<w:rStyle w:val="Secret"/>', true],
    ['by what its style is based on', '<w:rStyle w:val="More"/>', true],
    ['unless the run shows it', '<w:rStyle w:val="More"/><w:vanish w:val="0"/>', false],
  ])('%s', async (_why, properties, isHidden) => {
    const body = `<w:p>${run('Seen.')}${run(' Unseen.', properties)}</w:p>`
    const { text, notes } = await read('docx', styled(body, styles))
    expect(text).toBe(isHidden ? 'Seen.' : 'Seen. Unseen.')
    expect(notes).toEqual(isHidden ? ['Hidden text was left out.'] : [])
  })

  it('by the style of its paragraph', async () => {
    const hiding =
      '<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = paragraph('Seen.') + paragraph('Unseen.', '<w:pStyle w:val="Gone"/>')
    expect((await read('docx', styled(body, hiding))).text).toBe('Seen.')
  })

  it('as are headers and footers, which is said', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('Confidential')}</w:hdr>`
    const { text, notes } = await read(
      'docx',
      docx(paragraph('Seen.'), { parts: { 'word/header1.xml': header } }),
    )
    expect(text).toBe('Seen.')
    expect(notes).toEqual(['Headers and footers were left out.'])
  })
})

describe('a heading of a Word file', () => {
  const style = (id: string, name: string, rest: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`
  const styles =
    style('Two', 'heading 2', '') +
    style('House', 'House heading', '<w:basedOn w:val="Two"/>') +
    style('Own', 'Own heading', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>') +
    style('Text', 'Text below', '<w:basedOn w:val="Two"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style('Round', 'Round', '<w:basedOn w:val="Round"/>')
  it.each([
    ['by the style that its own is based on', '<w:pStyle w:val="House"/>', 2],
    ['by the outline level of its style', '<w:pStyle w:val="Own"/>', 4],
    ['by its own outline level', '<w:outlineLvl w:val="0"/>', 1],
    ['no deeper than HTML has them', '<w:outlineLvl w:val="8"/>', 6],
    ['not where its level is that of body text', '<w:pStyle w:val="Text"/>', undefined],
    ['not where styles are based on each other in a circle', '<w:pStyle w:val="Round"/>', undefined],
  ])('is one %s', async (_why, properties, level) => {
    const { document } = await read('docx', styled(paragraph('The plan', properties), styles))
    expect(document.content[0]).toMatchObject(
      level === undefined ? { type: 'paragraph' } : { type: 'heading', attrs: { level } },
    )
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
