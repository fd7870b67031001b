import { describe, expect, it } from 'vitest'
import { readMarkup } from '@/lib/ingest/readers/read-html'

function details(body: string, title = 'Council approves budget') {
  const page = `<html><head><title>${title}</title></head><body>${body}</body></html>`
  const reading = readMarkup(page, { url: 'https://a.example/x/y' })
  if (!reading.ok) throw new Error(reading.failure.message)
  return reading.value.declared
}

const TEXT = '<p>The council approved the budget after four hours of debate, said the clerk.</p>'

describe('the author of a page', () => {
  it.each([
    ['Print this article', 'Facebook', 'Twitter'],
    ['See full bio', 'E-mail', 'RSS'],
    ['Share', 'More', 'Last'],
  ])('is the person, not the links beside the name: %s', (...links) => {
    const line = links.map((link) => `<a href="/${link.length}">${link}</a>`).join(' ')
    const byline = `<div class="byline">By <a href="/by/ana">Ana Example</a> ${line}</div>`
    expect(details(byline + TEXT).author).toBe('Ana Example')
  })

  it.each([
    '<div class="author-date">Last Updated: January 7, 2025</div>',
    '<figure><img src="/a.jpg" alt=""><figcaption itemprop="author">Фото: Иван Примеров</figcaption></figure>',
    '<p class="author">Photo: Ana Example</p>',
    '<div id="responses"><div><span class="author">Pat Example</span> wrote: Nice one.</div></div>',
    '<section class="replies"><span itemprop="author">Pat Example</span></section>',
  ])('is nobody by %s', (markup) => {
    expect(
      details(`<article><h1>Council approves budget</h1>${TEXT}</article>${markup}`).author,
    ).toBeUndefined()
  })

  it.each(['Seema Reader', 'Grace Photopoulos', 'Moreau Example', 'Bildad Example', 'Shareef Example'])(
    'may begin as those lines do: %s',
    (name) => {
      expect(details(`<p class="byline">By ${name}</p>${TEXT}`).author).toBe(name)
    },
  )
})

describe('the title of a page', () => {
  it('is not the heading that is the site’s logo', () => {
    const logo = '<header><h1>COURIER <svg><title>Courier Logo</title></svg></h1></header>'
    const title = 'Insiders: the bridge will sink in the debate - COURIER'
    expect(details(logo + TEXT, title).title).toBe('Insiders: the bridge will sink in the debate')
  })

  it('is the heading that says nearly the same in other words', () => {
    const heading = '<h1>Council approves the city budget</h1>'
    expect(details(heading + TEXT, 'Council approves budget | Courier').title).toBe(
      'Council approves the city budget',
    )
  })
})
