import { describe, expect, it } from 'vitest'
import { sayTagged, sentenceNumbers } from '@/components/reader/room/announcements'
import { shortQuote } from '@/lib/core/text/short-quote'
import { translating } from '@/tests/factories/translating'

const t = translating('reader')

const NONE = { changes: [], created: 0, retagged: 0, kept: 0, locked: 0 }

describe('the status line', () => {
  it.each([
    [{ created: 1 }, 'Fact: “North Korea is a country.”. Applied to sentence 12 of 181.'],
    [{ retagged: 1 }, 'Fact: “North Korea is a country.”. Changed for sentence 12 of 181.'],
    [{ kept: 1 }, 'Fact: “North Korea is a country.”. Already applied to sentence 12 of 181.'],
    [{ locked: 1 }, /an editor has approved/],
  ])('says what tagging came to: %o', (counts, said) => {
    const where = sentenceNumbers({ first: 11, last: 11, count: 181 }, t)
    const tagging = { ...NONE, ...counts }
    const sentence = sayTagged({ tagging, label: 'Fact', quote: 'North Korea is a country.', where }, t)
    if (typeof said === 'string') expect(sentence).toBe(said)
    else expect(sentence).toMatch(said)
  })

  it('counts a run of sentences from one', () => {
    expect(sentenceNumbers({ first: 0, last: 2, count: 9 }, t)).toBe('sentences 1 to 3 of 9')
  })

  it('cuts a long quotation after a word, one without spaces where it must', () => {
    expect(shortQuote('one two three four', 10)).toBe('“one two…”')
    expect(shortQuote('今天天气很好我们去公园散步', 5)).toBe('“今天天气很…”')
    expect(shortQuote('a\n\nb')).toBe('“a b”')
  })
})
