import { describe, expect, it } from 'vitest'
import { PNG } from '@/tests/factories/docx'
import { odt } from '@/tests/factories/odt'
import { read, tryToRead } from '@/tests/factories/reading'
import { zip } from '@/tests/factories/zip'

describe('an OpenDocument text', () => {
  it('keeps headings, marks, links, spaces and line breaks', async () => {
    const { document } = await read(
      'odt',
      odt(
        '<text:h text:outline-level="2">Head</text:h>' +
          '<text:p>a <text:span text:style-name="B">bold</text:span><text:s text:c="3"/><text:a xlink:href="https://a.example/">link</text:a><text:line-break/>end</text:p>',
        {
          styles: '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>',
        },
      ),
    )
    expect(document.content).toMatchObject([
      { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Head' }] },
      {
        type: 'paragraph',
        content: [
          { text: 'a ' },
          { text: 'bold', marks: [{ type: 'bold' }] },
          { text: ' ' },
          { text: 'link', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] },
          { type: 'hardBreak' },
          { text: 'end' },
        ],
      },
    ])
  })

  it('keeps lists, numbered or not, one inside the other', async () => {
    const styles =
      '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
    const item = (inner: string) => `<text:list-item><text:p>x</text:p>${inner}</text:list-item>`
    const { document } = await read(
      'odt',
      odt(`<text:list text:style-name="N">${item(`<text:list>${item('')}</text:list>`)}</text:list>`, {
        styles,
      }),
    )
    expect(document.content).toMatchObject([
      { type: 'orderedList', content: [{ content: [{ type: 'paragraph' }, { type: 'bulletList' }] }] },
    ])
  })

  it('keeps tables, and does not blow up cells that it says are repeated', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
    const table =
      `<table:table><table:table-header-rows><table:table-row>${cell('A')}${cell('B')}</table:table-row></table:table-header-rows>` +
      `<table:table-row table:number-rows-repeated="1000000">${cell('c', 'table:number-columns-repeated="1000000"')}${cell('d')}</table:table-row></table:table>`
    const { document, text } = await read('odt', odt(table))
    expect(text).toBe('A\n\nB\n\nc\n\nd')
    expect(document.content[0]).toMatchObject({
      type: 'table',
      content: [{ content: [{ type: 'tableHeader' }, {}] }, {}],
    })
  })

  it('keeps notes at the end and pictures in place, and names what it leaves out', async () => {
    const body =
      '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>' +
      '<text:p>It rose.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Minutes.</text:p></text:note-body></text:note></text:p>' +
      '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A dot</svg:desc></draw:frame></text:p>' +
      '<text:p><draw:frame><draw:image xlink:href="http://127.0.0.1:9/canary.png"/></draw:frame></text:p>'
    const { text, pictures, notes } = await read('odt', odt(body, { parts: { 'Pictures/a.png': PNG } }))
    expect(text).toBe('It rose.[1]\n\nMinutes.')
    expect(pictures).toEqual([{ bytes: PNG }])
    expect(notes.join(' ')).toMatch(/tracked changes.*not fetched/)
  })

  const BOX = '<draw:frame><draw:text-box><text:p>Inside.</text:p></draw:text-box></draw:frame>'
  it.each([
    [
      'in the middle of a paragraph',
      `<text:p>The council ${BOX}met.</text:p>`,
      'The council met.\n\nInside.',
    ],
    [
      'two of them',
      `<text:p>The council ${BOX}${BOX}met.</text:p>`,
      'The council met.\n\nInside.\n\nInside.',
    ],
    [
      'one inside another',
      `<text:p>A${BOX.replace('Inside.', `B ${BOX} b.`)} a.</text:p><text:p>After.</text:p>`,
      'A a.\n\nB b.\n\nInside.\n\nAfter.',
    ],
    [
      'a shape',
      `<text:p>The council <draw:custom-shape><text:p>Inside.</text:p></draw:custom-shape>met.</text:p>`,
      'The council met.\n\nInside.',
    ],
    ['by itself', `${BOX}<text:p>After.</text:p>`, 'Inside.\n\nAfter.'],
    [
      'in a note',
      `<text:p>It rose.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Minutes.${BOX}</text:p></text:note-body></text:note> So.</text:p>`,
      'It rose.[1] So.\n\nMinutes.\n\nInside.',
    ],
  ])('puts text boxes after their paragraph: %s', async (_what, body, text) => {
    const reading = await read('odt', odt(body))
    expect(reading.text).toBe(text)
    expect(reading.notes).toEqual(['Text boxes stand after the paragraph that they were tied to.'])
  })

  it('leaves out how words are pronounced', async () => {
    const ruby =
      '<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>'
    expect((await read('odt', odt(`<text:p>これは${ruby}です。</text:p>`))).text).toBe('これは漢字です。')
  })

  it('leaves out what is hidden, and says so', async () => {
    const style = (name: string, more: string, properties: string) =>
      `<style:style style:name="${name}" ${more}><style:text-properties ${properties}/></style:style>`
    const styles =
      style('H', '', 'text:display="none"') +
      style('I', 'style:parent-style-name="H"', 'fo:font-style="italic"') +
      style('S', 'style:parent-style-name="H"', 'text:display="true"')
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`
    const { text, notes } = await read(
      'odt',
      odt(
        `<text:p>Seen${span('H', ' a')}${span('I', ' b')}${span('S', ' c')}.</text:p><text:p text:style-name="I">d</text:p>`,
        {
          styles,
        },
      ),
    )
    expect(text).toBe('Seen c.')
    expect(notes).toEqual(['Hidden text was left out.'])
  })

  it.each([
    '<text:h text:style-name="H" text:outline-level="1">Gone</text:h>',
    '<text:section text:display="none"><text:p>Gone</text:p></text:section>',
    '<text:p><text:hidden-text text:is-hidden="true">Gone</text:hidden-text></text:p>',
  ])('leaves out what is hidden otherwise: %s', async (body) => {
    const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    expect((await read('odt', odt(`${body}<text:p>Seen.</text:p>`, { styles }))).text).toBe('Seen.')
  })

  it('keeps the description of a picture with it, though its frame has a text box', async () => {
    const inner =
      '<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A dot</svg:desc></draw:frame>'
    const frame = `<draw:frame><draw:text-box><text:p>Box ${inner}</text:p></draw:text-box><svg:desc>Outer</svg:desc></draw:frame>`
    const { text } = await read(
      'odt',
      odt(`<text:p>a${frame}b</text:p>`, { parts: { 'Pictures/a.png': PNG } }),
    )
    expect(text.startsWith('ab')).toBe(true)
    expect(text).not.toContain('Outer')
  })

  it('never expands entities', async () => {
    const { text } = await read(
      'odt',
      odt('<text:p>&lol; &amp; &#233;</text:p>', { prologue: '<!DOCTYPE x [<!ENTITY lol "boom">]>' }),
    )
    expect(text).toBe('&lol; & é')
  })

  it('is refused when it nests without end', async () => {
    const reading = await tryToRead('odt', odt('<text:section>'.repeat(10_000)))
    expect(!reading.ok && reading.failure.message).toMatch(/nests more than 512/)
  })

  it('is refused when its styles nest without end', async () => {
    const parts = { 'styles.xml': new TextEncoder().encode('<a>'.repeat(600)) }
    const reading = await tryToRead('odt', odt('<text:p>Words</text:p>', { parts }))
    expect(!reading.ok && reading.failure.message).toMatch(/nests more than 512/)
  })

  it('is refused when it is encrypted', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    const reading = await tryToRead('odt', zip({ 'META-INF/manifest.xml': manifest, 'content.xml': '?' }))
    expect(!reading.ok && reading.failure.message).toMatch(/is encrypted/)
  })
})
