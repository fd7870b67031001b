import { describe, expect, it } from 'vitest'
import { openPage } from '@/lib/ingest/html/open-page'
import { removeHidden } from '@/lib/ingest/extract/remove-hidden'

const SENTENCE = 'The council approved the budget after four hours of debate, said the clerk. '

function left(markup: string, { shown } = { shown: 8 }): string {
  const page = openPage(`<body><p>${SENTENCE.repeat(shown)}</p>${markup}</body>`)
  removeHidden(page)
  return page.body.textContent
}

describe('what no reader sees', () => {
  it.each([
    'hidden',
    'hidden=""',
    'style="display:none"',
    'style="color: red; DISPLAY : none !important"',
    'style="visibility:hidden"',
    'style="visibility: collapse"',
    'style="opacity:0;font-size:0"',
    'style="font-size:0"',
    'style="font-size: 0px"',
    'style="position:absolute; left:-9999px"',
    'style="text-indent: -10000px"',
    'style="position:absolute;clip:rect(1px, 1px, 1px, 1px)"',
    'style="clip-path: inset(50%)"',
  ])('is taken out: %s', (attribute) => {
    expect(left(`<p ${attribute}>${SENTENCE}HIDDEN</p>`)).not.toContain('HIDDEN')
  })

  it.each([
    'style="display:block"',
    // Pages fade their paragraphs in.
    'style="opacity:0"',
    'style="font-size:0.9em"',
    'style="left:-1px"',
    'style="background:url(display:none)"',
    'hidden="until-found"',
  ])('is not: %s', (attribute) => {
    expect(left(`<p ${attribute}>${SENTENCE}SHOWN</p>`)).toContain('SHOWN')
  })

  it.each([
    `<div style="font-size:0px"><div style="font-size:14px">${SENTENCE}SHOWN</div></div>`,
    `<div style="font-size:0"><span style="font: 12px serif">${SENTENCE}SHOWN</span></div>`,
    `<div style="visibility:hidden"><p style="visibility:visible">${SENTENCE}SHOWN</p></div>`,
  ])('is not what sets the property anew: %s', (markup) => {
    expect(left(markup)).toContain('SHOWN')
  })

  it.each([
    `<div style="display:none">${SENTENCE.repeat(20)}SHOWN</div>`,
    `<p style="display:none">${SENTENCE}SHOWN</p>`.repeat(10),
  ])('stays where it is nearly all of the page, which a script of the page shows', (markup) => {
    expect(left(markup, { shown: 2 })).toContain('SHOWN')
    expect(left(markup)).not.toContain('SHOWN')
  })

  it('takes no picture along, and says whether sentences went', () => {
    const picture = openPage(`<body><p>${SENTENCE}</p><img style="display:none" src="a.png"></body>`)
    expect(removeHidden(picture)).toEqual({ removedProse: false })
    expect(picture.querySelectorAll('img')).toHaveLength(1)
    const page = openPage(`<body><p>${SENTENCE.repeat(8)}</p><p hidden>${SENTENCE}</p></body>`)
    expect(removeHidden(page)).toEqual({ removedProse: true })
  })
})
