import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docx, paragraph, PNG, relation, run } from '@/tests/factories/docx'
import { read } from '@/tests/factories/reading'

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

  it.each([
    ['a page', '<w:br w:type="page"/>'],
    ['a column', '<w:br w:type="column"/>'],
    ['a line', '<w:cr/>'],
    ['a tab', '<w:ptab w:alignment="right"/>'],
  ])('nor glued to another at the end of %s', async (_what, end) => {
    const { text, notes } = await read(
      'docx',
      docx(`<w:p>${run('One.')}<w:r>${end}</w:r>${run('Two.')}</w:p>`),
    )
    expect(text.split(/\s/)).toEqual(['One.', 'Two.'])
    expect(notes).toEqual([])
  })

  it.each([
    ['letters in parts', paragraph('cafe\u0301 \u212b')],
    [
      'two paragraphs of which the mark between was deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>${run('foo')}</w:p><w:p>${run('bar')}</w:p>`,
    ],
    ['an empty page', `${paragraph('a')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('b')}`],
  ])('nor is one said to be lost that is there: %s', async (_what, body) => {
    expect((await read('docx', docx(body))).notes.join(' ')).not.toMatch(/could not be read/)
  })

  it('nor is a picture in a group lost, with its caption', async () => {
    const caption = `<w:txbxContent>${paragraph('A dot')}</w:txbxContent>`
    const newer = `<mc:Choice Requires="wpg"><w:drawing><wp:inline><a:graphic><a:graphicData><wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><pic:pic><pic:blipFill><a:blip r:embed="in"/></pic:blipFill></pic:pic><wps:wsp><wps:txbx>${caption}</wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>`
    const older = `<mc:Fallback><w:pict><v:group><v:shape><v:imagedata r:id="in"/></v:shape><v:shape><v:textbox>${caption}</v:textbox></v:shape></v:group></w:pict></mc:Fallback>`
    const body = `${paragraph('Text')}<w:p><w:r ${WORD_BOX}><mc:AlternateContent>${newer}${older}</mc:AlternateContent></w:r></w:p>`
    const reading = await read(
      'docx',
      docx(body, {
        parts: { 'word/media/a.png': PNG },
        relations: relation({ id: 'in', kind: 'image', target: 'media/a.png' }),
      }),
    )
    expect(reading.pictures).toHaveLength(1)
    expect(reading.text).toBe('Text\n\nA dot')
  })

  it('nor does a text box come back that was deleted', async () => {
    const deletion = `<w:del w:id="1" w:author="a">${textBox('Deleted.').both}</w:del>`
    const { text } = await read('docx', docx(`<w:p>${run('kept')}${deletion}</w:p>`))
    expect(text).toBe('kept')
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
