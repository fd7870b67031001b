import { expect, it } from 'vitest'
import { checkMarkup } from '@/lib/ingest/check-markup'

const LONGEST = 10 * 1024 * 1024

it.each([
  ['longer than 10 MB', 'x'.repeat(LONGEST + 1), { code: 'too_large', message: /longer than 10 MB/ }],
  ['empty', ' \n', { code: 'invalid', message: /is empty/ }],
  ['with a NUL character', '<p>a\0', { code: 'invalid', message: /NUL character .* offset 4/ }],
  ['with half a character', '<p>a\ud83d', { code: 'invalid', message: /half a character .* offset 4/ }],
])('a page %s is refused', (_why, html, { code, message }) => {
  const checked = checkMarkup(html)
  if (checked.ok) throw new Error('It was taken.')
  expect(checked.failure.code).toBe(code)
  expect(checked.failure.message).toMatch(message)
})

it('a page of just 10 MB is taken as it is', () => {
  const html = 'x'.repeat(LONGEST)
  expect(checkMarkup(html)).toEqual({ ok: true, value: html })
})
