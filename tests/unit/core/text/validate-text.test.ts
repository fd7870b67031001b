import { describe, expect, it } from 'vitest'
import { MAX_TEXT_BYTES, validateText } from '@/lib/core/text/validate-text'

describe('validateText', () => {
  it.each(['a', ' a\n', '👩‍👩‍👧', 'a'.repeat(MAX_TEXT_BYTES), 'é'.repeat(MAX_TEXT_BYTES / 2)])(
    'accepts sound text (%#)',
    (text) => {
      expect(validateText(text)).toEqual({ ok: true, value: text })
    },
  )

  it.each([
    ['', 'invalid', 'empty'],
    [' \n\t\u00a0', 'invalid', 'empty'],
    ['one\ntwo\0', 'invalid', 'offset 7, line 2'],
    ['one\r\n\ud83dx', 'invalid', 'offset 5, line 2'],
    ['\udc00', 'invalid', 'U+DC00'],
    ['a'.repeat(MAX_TEXT_BYTES + 1), 'too_large', '2 MB'],
    ['é'.repeat(MAX_TEXT_BYTES / 2 + 1), 'too_large', '2 MB'],
  ])('refuses and says why (%#)', (text, code, words) => {
    const result = validateText(text)
    expect(result).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringContaining(words) as string },
    })
  })
})
