import { describe, expect, it } from 'vitest'
import { openPage } from '@/lib/ingest/html/open-page'
import { removeHidden } from '@/lib/ingest/extract/remove-hidden'

const SENTENCE = 'The council approved the budget after four hours of debate, said the clerk. '

function left(markup: string): string {
  const page = openPage(`<body><p>${SENTENCE.repeat(4)}</p>${markup}</body>`)
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
    'style="opacity:0"',
    'style="opacity: 0.0; top: 1px"',
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
    'style="opacity:0.5"',
    'style="font-size:0.9em"',
    'style="left:-1px"',
    'style="background:url(display:none)"',
    'hidden="until-found"',
  ])('is not: %s', (attribute) => {
    expect(left(`<p ${attribute}>${SENTENCE}SHOWN</p>`)).toContain('SHOWN')
  })

  it('stays where it is most of the page, which a script of the page shows', () => {
    expect(left(`<div style="display:none">${SENTENCE.repeat(20)}SHOWN</div>`)).toContain('SHOWN')
  })
})
