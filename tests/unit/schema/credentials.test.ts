import { describe, expect, it } from 'vitest'
import { hasCredentials, mentionsCredentials, withoutCredentialLinks } from '@/lib/schema/credentials'
import { checkRichText } from '@/lib/core/document/rich-text'

const SECRET = 'https://ann:secret@archive.test/letter'
const OPEN = 'https://archive.test/@ann'

function linked(href: string) {
  const marks = [{ type: 'bold' }, { type: 'link', attrs: { href } }]
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'the letter', marks }] }
  return { type: 'doc', content: [{ type: 'blockquote', content: [paragraph] }] }
}

describe('credentials in addresses', () => {
  it.each([
    [SECRET, true],
    ['https://ann@archive.test/', true],
    ['//ann:secret@archive.test', false],
    [OPEN, false],
    ['mailto:ann@archive.test', false],
    ['no address', false],
  ])('are found in %s: %s', (address, found) => {
    expect(hasCredentials(address)).toBe(found)
  })

  it.each([
    [`See ${SECRET}.`, true],
    ['(HTTPS://ANN@ARCHIVE.TEST)', true],
    [`See ${OPEN}, by ann@archive.test: https://archive.test/?to=ann@archive.test`, false],
    ['https:// @ann', false],
  ])('are found in the text "%s": %s', (text, found) => {
    expect(mentionsCredentials(text)).toBe(found)
  })

  it('make a link of a rationale refused, with the reason', () => {
    expect(checkRichText(linked(OPEN)).ok).toBe(true)
    const checked = checkRichText(linked(SECRET))
    expect(checked.ok ? '' : checked.failure.message).toContain('user name or password')
  })

  it('are not shown where they were stored before: the words of the link stay', () => {
    const shown = withoutCredentialLinks(linked(SECRET))
    expect(JSON.stringify(shown)).not.toContain('secret')
    expect(JSON.stringify(shown)).toContain('"text":"the letter","marks":[{"type":"bold"}]')
    expect(withoutCredentialLinks(linked(OPEN))).toEqual(linked(OPEN))
  })

  it.each([null, 7, 'text', [], {}])('leave %j as it is', (value) => {
    expect(withoutCredentialLinks(value)).toEqual(value)
  })
})
