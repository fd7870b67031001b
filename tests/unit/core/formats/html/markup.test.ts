import { describe, expect, it } from 'vitest'
import { each, markup } from '@/lib/core/formats/html/markup'

describe('markup in pieces', () => {
  it('is the same as in one', () => {
    const list = each(['a', '<b>'], (name) => markup`<li>${name}</li>`)
    const page = markup`<ul>${list}</ul>${[markup`<p>${1}</p>`, false, list]}.`
    const whole = '<ul><li>a</li><li>&lt;b&gt;</li></ul><p>1</p><li>a</li><li>&lt;b&gt;</li>.'
    expect(page.source).toBe(whole)
    expect([...page.pieces()].join('')).toBe(whole)
  })

  it('writes an item of a long list when those before it have been taken', () => {
    const written: number[] = []
    const list = each([1, 2, 3], (number) => {
      written.push(number)
      return markup`<li>${number}</li>`
    })
    const pieces = markup`<ol>${list}</ol>`.pieces()
    expect(written).toEqual([])
    expect([pieces.next().value, pieces.next().value]).toEqual(['<ol>', '<li>1</li>'])
    expect(written).toEqual([1])
  })
})
