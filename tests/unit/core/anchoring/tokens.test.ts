import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countUpTo,
  createTokeniser,
  lettersBetween,
  tokensWithin,
  type Tokens,
} from '@/lib/core/anchoring/tokens'

function wordsOf(text: string, { starts, ends, count }: Tokens): string[] {
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
}

function cut(text: string): string[] {
  return wordsOf(text, createTokeniser()(text))
}

describe('createTokeniser', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space only', ' \n\n\t\u00a0 ', []],
    ['words and signs', 'The sea, it rose.', ['The', 'sea', ',', 'it', 'rose', '.']],
    ['signs in a row, each alone', 'What?! (No…)', ['What', '?', '!', '(', 'No', '…', ')']],
    ['an apostrophe within a word', 'It isn’t', ['It', 'isn', '’', 't']],
    ['figures', 'In 1999, 3.5 km²', ['In', '1999', ',', '3', '.', '5', 'km²']],
    ['letters with marks of their own', 'cafe\u0301s naïfs', ['cafe\u0301s', 'naïfs']],
    ['Arabic with vowels', 'كَتَبَ الولد.', ['كَتَبَ', 'الولد', '.']],
    ['Hindi, whose vowels are marks', 'हिन्दी में।', ['हिन्दी', 'में', '।']],
    ['Chinese, each character alone', '海水涨了。', ['海', '水', '涨', '了', '。']],
    ['Thai, marks with their letter', 'กี่วัน', ['กี่', 'วั', 'น']],
    ['Japanese in three scripts', '東京でコーヒー', ['東', '京', 'で', 'コ', 'ー', 'ヒ', 'ー']],
    ['Korean, which has spaces', '바다가 높다', ['바다가', '높다']],
    ['Latin letters beside Chinese ones', 'A漢b', ['A', '漢', 'b']],
    ['emoji, each whole', '😀😀 ok', ['😀', '😀', 'ok']],
    ['letters outside the first plane', '𝐀𝐁c 𠀀𠀁', ['𝐀𝐁c', '𠀀', '𠀁']],
    ['letters of the first pair of halves and a sign of the last', '𐀀𐀁 \u{10fc00}', ['𐀀𐀁', '\u{10fc00}']],
    ['half of a pair', 'a\ud83db', ['a', '\ud83d', 'b']],
  ])('cuts %s', (_, text, words) => {
    expect(cut(text)).toEqual(words)
  })

  it('leaves out white space and nothing else, in order, whatever the text', () => {
    const unit = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant(' \n'))
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
        (text) => {
          const tokens = createTokeniser()(text)
          expect(wordsOf(text, tokens).join('')).toBe(text.replaceAll(/\s/g, ''))
          const { starts, ends, count, ids } = tokens
          expect(ids).toHaveLength(count)
          for (let at = 0; at < count; at += 1) {
            expect(ends[at]).toBeGreaterThan(starts[at] ?? Infinity)
            expect(starts[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : (ends[at - 1] ?? Infinity))
          }
        },
      ),
    )
  })

  it.each<[string, string, string]>([
    ['case', 'Sea', 'SEA'],
    ['single letters in case', 'A', 'a'],
    ['Greek letters in case', 'ΘΆΛΑΣΣΑ', 'θάλασσα'],
    ['curled apostrophes', '’', "'"],
    ['backticks for apostrophes', '`', '‘'],
    ['curled quotation marks', '“', '"'],
    ['angled quotation marks', '«', '”'],
    ['a dash for a hyphen', '—', '-'],
    ['a dash of another width', '–', '‐'],
  ])('gives one id to %s', (_, one, other) => {
    const tokenise = createTokeniser()
    expect(tokenise(one).ids).toEqual(tokenise(other).ids)
  })

  it.each<[string, string, string]>([
    ['two words', 'sea', 'see'],
    ['a word and its plural', 'wall', 'walls'],
    ['accented letters', 'resume', 'résumé'],
    ['digits of two scripts', '5', '٥'],
    ['a quotation mark and an apostrophe', '"', "'"],
    ['a full stop and a comma', '.', ','],
    ['a dash and a bar', '—', '|'],
  ])('gives two ids to %s', (_, one, other) => {
    const tokenise = createTokeniser()
    expect(tokenise(one).ids).not.toEqual(tokenise(other).ids)
  })

  it('numbers words alike in every text that it cuts', () => {
    const tokenise = createTokeniser()
    const [the, sea] = tokenise('The sea').ids
    expect(Array.from(tokenise('Sea! The SEA.').ids)).toEqual([
      sea,
      expect.any(Number),
      the,
      sea,
      expect.any(Number),
    ])
  })

  it('takes a stretch that is known to stand for one token', () => {
    const text = 'One two. Three four. Five.'
    const tokens = createTokeniser()(text, [{ start: 9, end: 20, id: -2 }])
    expect(wordsOf(text, tokens)).toEqual(['One', 'two', '.', 'Three four.', 'Five', '.'])
    expect(tokens.ids[3]).toBe(-2)
    expect(tokens.ids.filter((id) => id < 0)).toHaveLength(1)
  })

  it('cuts a word short where such a stretch begins', () => {
    const text = 'seawall 𝐀𝐁'
    const tokens = createTokeniser()(text, [{ start: 3, end: 10, id: -2 }])
    expect(wordsOf(text, tokens)).toEqual(['sea', 'wall 𝐀', '𝐁'])
  })
})

describe('lettersBetween', () => {
  it('counts the units of words without the space between them', () => {
    const tokens = createTokeniser()('The  sea 😀 rose.')
    expect(lettersBetween(tokens, 0, tokens.count)).toBe('Thesea😀rose.'.length)
    expect(lettersBetween(tokens, 1, 3)).toBe(5)
    expect(lettersBetween(tokens, 2, 2)).toBe(0)
  })
})

describe('tokensWithin', () => {
  const text = 'The sea  rose.'
  it.each<[string, number, number, string]>([
    ['a word', 4, 7, 'sea'],
    ['the middle of a word', 5, 6, 'sea'],
    ['the end of one and the beginning of the next', 6, 10, 'sea rose'],
    ['a word and the space around it', 3, 9, 'sea'],
    ['white space only', 7, 9, ''],
    ['the whole text', 0, 14, 'The sea rose .'],
    ['the last sign', 13, 14, '.'],
    ['nothing at the start', 0, 0, ''],
  ])('finds what %s touches', (...[, start, end, words]) => {
    const tokens = createTokeniser()(text)
    const range = tokensWithin(tokens, { start, end })
    expect(wordsOf(text, tokens).slice(range.start, range.end).join(' ')).toBe(words)
    expect(range.end).toBeGreaterThanOrEqual(range.start)
  })
})

describe('countUpTo', () => {
  it('counts what is at most the limit', () => {
    const sorted = Int32Array.of(2, 4, 4, 9)
    expect([1, 2, 3, 4, 8, 9, 10].map((limit) => countUpTo(sorted, limit))).toEqual([0, 1, 1, 3, 3, 4, 4])
    expect(countUpTo(Int32Array.of(), 5)).toBe(0)
  })
})
