import { describe, expect, it } from 'vitest'
import { read } from '@/tests/factories/reading'

async function textOf(html: string): Promise<string> {
  return (await read('html', `<html><body>${html}</body></html>`, { extraction: 'whole' })).text
}

describe('the mark of a note', () => {
  it.each([
    ['a raised link', 'It rose by 5 km.<sup><a href="#fn1">2</a></sup>', 'It rose by 5 km.[2]'],
    ['a link around what is raised', 'It rose.<a href="#x"><sup>12</sup></a>', 'It rose.[12]'],
    [
      'a link to the notes of another page',
      'It rose.<sup><a href="/a#cite_note-3">3</a></sup>',
      'It rose.[3]',
    ],
    ['one that has brackets', 'It rose.<sup><a href="#fn1">[2]</a></sup>', 'It rose.[2]'],
    ['no note: a power', '5 km<sup>2</sup>', '5 km2'],
    ['no note: a raised word', 'see <sup><a href="#x">above</a></sup>', 'see above'],
    ['no note: a link in the line', 'see chapter <a href="#x">2</a>', 'see chapter 2'],
    ['no note: a power in a link', 'see <a href="#eq">10<sup>2</sup></a>', 'see 102'],
    ['no arrow: a key', 'press <a href="#k">^</a> to go', 'press ^ to go'],
    ['no note: a link elsewhere', 'E = mc<sup><a href="/squares">2</a></sup>', 'E = mc2'],
  ])('is told from the text: %s', async (_what, html, text) => {
    expect(await textOf(`<p>${html}</p>`)).toBe(text)
  })

  it('has no arrow that leads back to it', async () => {
    expect(await textOf('<p>It rose.</p><ol><li id="fn1">Minutes. <a href="#r1">↩︎</a></li></ol>')).toBe(
      'It rose.\n\nMinutes.',
    )
  })
})

describe('the readings of ruby', () => {
  it.each([
    '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>',
    '<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>',
    '<ruby>漢<rt>かん字</ruby>字',
  ])('are no words of the sentence: %s', async (ruby) => {
    expect(await textOf(`<p>これは${ruby}です。</p>`)).toBe('これは漢字です。')
  })
})
