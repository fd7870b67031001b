import fc from 'fast-check'
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

/** What Word puts around a run without changing what is read. */
const AROUND: Readonly<Record<string, (runs: string) => string>> = {
  'a simple field': (runs) => `<w:fldSimple w:instr=" DOCPROPERTY Deficit ">${runs}</w:fldSimple>`,
  'a field': (runs) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  'a smart tag': (runs) => `<w:smartTag w:element="place">${runs}</w:smartTag>`,
  'custom XML': (runs) => `<w:customXml w:element="place">${runs}</w:customXml>`,
  'a content control': (runs) => `<w:sdt><w:sdtPr/><w:sdtContent>${runs}</w:sdtContent></w:sdt>`,
  'an insertion': (runs) => `<w:ins w:id="2" w:author="a">${runs}</w:ins>`,
  'a move': (runs) => `<w:moveTo w:id="3" w:author="a">${runs}</w:moveTo>`,
  'a direction': (runs) => `<w:bdo w:val="rtl">${runs}</w:bdo>`,
  'an embedding': (runs) => `<w:dir w:val="ltr">${runs}</w:dir>`,
  'a link': (runs) => `<w:hyperlink w:anchor="x">${runs}</w:hyperlink>`,
}
const WORD_BOX =
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'

/** A text box as Word writes it: once for itself, and once for programs of before 2010. */
function textBox(text: string) {
  const content = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
  const newer = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const older = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`
  return {
    newer: `<w:r ${WORD_BOX}>${newer}</w:r>`,
    older: `<w:r ${WORD_BOX}>${older}</w:r>`,
    both: `<w:r ${WORD_BOX}><mc:AlternateContent><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r>`,
  }
}

/** A file whose styles are these. */
function styled(body: string, styles: string) {
  return docx(body, {
    parts: {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    },
    relations: relation({ id: 's', kind: 'styles', target: 'styles.xml' }),
  })
}

describe('no word of a Word file is lost in the middle of a sentence', () => {
  it.each(Object.entries(AROUND))('in %s', async (_what, around) => {
    const body = `<w:p>${run('The deficit is ')}${around(run('14 million'))}${run(' euros.')}</w:p>`
    const { text, notes } = await read('docx', docx(body))
    expect(text).toBe('The deficit is 14 million euros.')
    expect(notes).toEqual([])
  })

  it('however these are nested', async () => {
    const piece = fc.tuple(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.array(fc.constantFrom(...Object.values(AROUND)), { maxLength: 4 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const body = pieces.map(([word, around]) =>
          around.reduce((runs, wrap) => wrap(runs), run(`${word} `)),
        )
        const { text, notes } = await read('docx', docx(`<w:p>${body.join('')}</w:p>`))
        expect(text).toBe(pieces.map(([word]) => word).join(' '))
        expect(notes).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('in ruby, whose readings are no part of the sentence', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('かんじ')}</w:rt><w:rubyBase>${run('漢字')}</w:rubyBase></w:ruby></w:r>`
    const { text } = await read('docx', docx(`<w:p>${run('これは')}${ruby}${run('です。')}</w:p>`))
    expect(text).toBe('これは漢字です。')
  })

  it.each(['newer', 'older', 'both'] as const)('in a text box, once: %s', async (form) => {
    const body = `<w:p>${run('The council ')}${textBox('Inside the box.')[form]}${run('met.')}</w:p>${paragraph('After.')}`
    const { text, notes } = await read('docx', docx(body))
    expect(text).toBe('The council met.\n\nInside the box.\n\nAfter.')
    expect(notes).toEqual(['Text boxes stand after the paragraph that they were tied to.'])
  })

  it.each(['drop', 'margin'])('at a drop cap: %s', async (kind) => {
    const body = paragraph('T', `<w:framePr w:dropCap="${kind}" w:lines="3"/>`) + paragraph('he ferry sank.')
    expect((await read('docx', docx(body))).text).toBe('The ferry sank.')
  })

  it('at a drop cap that nothing follows', async () => {
    const body = `<w:p>${textBox('').both}</w:p>${paragraph('T', '<w:framePr w:dropCap="drop"/>')}`
    expect((await read('docx', docx(body))).text).toBe('T')
  })

  it('without saying so', async () => {
    const body = `<w:p>${run('The deficit is ')}<w:laterVersion>${run('14 million')}</w:laterVersion>${run(' euros.')}</w:p>`
    const { text, notes } = await read('docx', docx(body))
    expect(text).toBe('The deficit is euros.')
    expect(notes).toEqual(['2 words of the file could not be read: 14, million.'])
  })

  it('nor is one said to be lost that was deleted, or stands in a note that nothing refers to', async () => {
    const deletion = `<w:moveFrom w:id="1" w:author="a">${run('moved')}</w:moveFrom>`
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="9">${paragraph('Nowhere.')}</w:footnote></w:footnotes>`
    const file = docx(`<w:p>${run('kept')}${deletion}</w:p>`, { parts: { 'word/footnotes.xml': notes } })
    const reading = await read('docx', file)
    expect(reading.text).toBe('kept')
    expect(reading.notes.join(' ')).not.toMatch(/could not be read/)
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
