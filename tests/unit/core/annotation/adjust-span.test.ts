import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustSpan, wordBeside, type Side } from '@/lib/core/annotation/adjust-span'
import { splitsGrapheme } from '@/tests/unit/core/text/splits-grapheme'

type Step = { by?: 'word' | 'grapheme'; head?: Side; language?: string }

/** What of a text is selected after each step towards one side. */
function steps(
  [text, words]: [text: string, words: string],
  towards: Side[],
  { by = 'word', head = 'end', language = 'en' }: Step = {},
) {
  const start = text.indexOf(words)
  let span: ReturnType<typeof adjustSpan> = { start, end: start + words.length, head }
  return towards.map((side) => {
    span = span && adjustSpan(text, span, { by, towards: side, language })
    return span && text.slice(span.start, span.end)
  })
}

const TEXT = 'He sued an “MP”. It fell.\n\nI am 40.'

describe('by words, a span', () => {
  it('grows at its end, over paragraphs too, until the text ends', () => {
    expect(steps([TEXT, 'MP'], ['end', 'end', 'end'])).toEqual([
      'MP”. It',
      'MP”. It fell',
      'MP”. It fell.\n\nI',
    ])
    expect(steps([TEXT, '40'], ['end'])).toEqual([null])
  })

  it('narrows at its end, without the blanks and quotation marks before what is dropped', () => {
    expect(steps([TEXT, 'He sued an “MP”.'], ['start', 'start', 'start'])).toEqual([
      'He sued an',
      'He sued',
      'He',
    ])
  })

  it('grows on the other side instead of becoming empty, and comes back the same way', () => {
    expect(steps([TEXT, 'an'], ['start', 'start', 'end', 'end', 'end'])).toEqual([
      'sued an',
      'He sued an',
      'sued an',
      'an',
      'an “MP',
    ])
    expect(steps([TEXT, 'He'], ['start'])).toEqual([null])
  })

  it('narrows at its start, with the quotation mark of the word that is then first', () => {
    expect(steps([TEXT, 'an “MP”'], ['end'], { head: 'start' })).toEqual(['“MP”'])
  })

  it('follows the words of a language without blanks', () => {
    expect(steps(['他起诉了议员。', '起诉'], ['end'], { language: 'zh' })).toEqual(['起诉了'])
  })
})

describe('by graphemes, a span', () => {
  const text = 'a 👩‍🔬 e\u0301b'

  it('grows and narrows by whole characters, over blanks', () => {
    const by = 'grapheme'
    expect(steps([text, 'a'], ['end', 'end', 'end', 'end'], { by })).toEqual([
      'a 👩‍🔬',
      'a 👩‍🔬 e\u0301',
      text,
      null,
    ])
    expect(steps([text, text], ['start', 'start', 'start'], { by })).toEqual(['a 👩‍🔬 e\u0301', 'a 👩‍🔬', 'a'])
    expect(steps([text, 'b'], ['start', 'start', 'end'], { by })).toEqual([
      'e\u0301b',
      '👩‍🔬 e\u0301b',
      'e\u0301b',
    ])
  })
})

describe('the word beside a place', () => {
  it.each([
    ['after a span', 'sued', 'end', false, 'an'],
    ['before a span', 'sued', 'start', false, 'He'],
    ['that a sentence begins with', 'It fell.', 'end', true, 'It'],
    ['that a sentence ends with', 'It fell.', 'start', true, 'fell'],
  ] as const)('%s', (...[, words, towards, inside, word]) => {
    const start = TEXT.indexOf(words)
    const found = wordBeside(TEXT, { start, end: start + words.length }, { towards, inside, language: 'en' })
    expect(found && TEXT.slice(found.start, found.end)).toBe(word)
  })
})

it('whatever the text, no step leaves an empty span, a blank at an end or a split character', () => {
  const piece = fc.constantFrom('He', ' ', '\n\n', '.', '“', '甲乙', '👩‍🔬', 'e\u0301', '🇩🇪', 'שלום')
  const move = fc.record({
    by: fc.constantFrom('word' as const, 'grapheme' as const),
    towards: fc.constantFrom<Side>('start', 'end'),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.array(move), (pieces, moves) => {
      const text = `x${pieces.join('')}`
      let span = { start: 0, end: 1, head: 'end' as Side }
      for (const { by, towards } of moves) {
        span = adjustSpan(text, span, { by, towards, language: 'en' }) ?? span
        const words = text.slice(span.start, span.end)
        expect(words).not.toBe('')
        expect(words.trim()).toBe(words)
        expect(splitsGrapheme(text, span.start) || splitsGrapheme(text, span.end)).toBe(false)
      }
    }),
  )
})
