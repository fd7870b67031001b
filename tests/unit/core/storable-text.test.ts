import { expect, it } from 'vitest'
import { storableText } from '@/lib/core/storable-text'

it.each([
  ['a\0b\0', 'ab'],
  ['a\ud83d', 'a\ufffd'],
  ['\udc00\0\ud800', '\ufffd\ufffd'],
  ['\ud83d\0\ude00', '😀'],
  ['Brücke 😀', 'Brücke 😀'],
])('%j is stored as %j', (text, stored) => {
  expect(storableText(text)).toBe(stored)
})
