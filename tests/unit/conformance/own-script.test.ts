import { describe, expect, it } from 'vitest'
import { isOwnScript } from '@/tests/conformance/entry-points/own-script'

const origin = 'http://127.0.0.1:3000'
const inPage = { url: `${origin}/w/desk`, executionContextAuxData: { isDefault: true } }

describe('a script of a screen', () => {
  it.each([
    ['content of the page, as data', 'self.__next_f.push([1,"a \\u003cscript>alert(1)\\u003c/script>"])'],
    ['the runtime that puts content in place', '$RC("B:0","S:0")'],
  ])('is the product’s own: %s', (_what, source) => {
    expect(isOwnScript(inPage, { origin, source })).toBe(true)
  })

  it.each([
    ['anything else in the page', 'alert(1)'],
    ['what breaks out of the data', 'self.__next_f.push([1,""]);alert(1);//"])'],
    ['what stands in the data and is none', 'self.__next_f.push([1,alert(1)])'],
    ['what follows the runtime', '$RC("B:0","S:0");alert(1)'],
    ['a function made of text by nobody that is known', '(function anonymous(\n) {\nalert(1)\n})'],
  ])('is not: %s', (_what, source) => {
    expect(isOwnScript(inPage, { origin, source })).toBe(false)
  })

  it('is its own by its address only where the product keeps its files', () => {
    const at = (url: string) => isOwnScript({ ...inPage, url }, { origin })
    expect(at(`${origin}/_next/static/chunks/a.js`)).toBe(true)
    expect(at(`${origin}/api/v1/a.js`)).toBe(false)
    expect(at('http://elsewhere.test/_next/static/chunks/a.js')).toBe(false)
  })
})
