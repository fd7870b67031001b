import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise } from '@/lib/core/text/canonicalise'
import { segment } from '@/lib/core/text/segment'
import { checkSegmentation } from '@/tests/unit/core/text/check-segmentation'

// A soft hyphen, a joiner of graphemes, a mark of direction, fillers, variation selectors, joiners, tags, shorthand.
const IGNORABLES =
  '\u00ad \u034f \u061c \u115f \u17b4 \u180b \u180e \u200b \u200c \u200d \u200f \u2060 \u3164 \ufe00 \ufe0e \ufe0f \ufeff \uffa0 \u{1bca0} \u{e0001} \u{e0061} \u{e007f} \u{e0100}'.split(
    ' ',
  )

const TEXTS: readonly [language: string, text: string][] = [
  [
    'en',
    'Dr. Smith came, e.g. this morning. He left... Nobody did! “Is it true?” he asked. It cost $3.5. (Vol. II.) i went. 🎉 Come [1].',
  ],
  [
    'en',
    '1. Wash the rice. 2. Boil it!\nSee README.md now.Since May it is quiet.\n\nA heading\n• Milk • Bread :) We won.',
  ],
  ['de', 'Am 3. Oktober kam z. B. Dr. Maier. „Ja.“ Er ging. Wir sehen uns bzw. hören uns. Das war es.'],
  ['fr', 'M. Dupont est arrivé. « Vraiment ? » Oui, cf. p. 12. On attend — enfin. L’eau est à 25 °C. Bien !'],
  ['ru', 'А. С. Пушкин родился в 1799 г. в Москве. Он писал стихи и т. д. Это известно.'],
  ['fa', 'او می‌رود. آیا می‌آید؟ نه، شماره \u0600۵ است. تمام شد.'],
  ['ar', 'هل هذا صحيح؟ نعم. رقم \u0600١٢ هنا. لا أعرف.'],
  ['hi', 'यह सच है। कोई नहीं जानता। क्या?'],
  ['ja', 'これは本です。あれは何ですか？彼は「行く。」と言った。'],
  ['ko', '그는 갔다. 비가 왔다! 정말? 네.'],
  ['he', 'ארה"ב הגיבה. הוא הלך. "מה?" שאל.'],
]

describe('signs that nobody sees', () => {
  it.each([
    ['en', 'Dr.\u200d Smith came. | He left.'],
    ['en', 'D\u200dr. \u200cSmith came.\u200d | He left.'],
    ['en', 'They read, e.g.\ufe0f This one. | It was long.'],
    ['en', 'They came, e\u034f.g. Ann. | Nobody left.\u{e0100} | We did.'],
    ['en', 'It is 3.\ufeff5 km. | Nobody walks.'],
    ['en', '\u200d \u2060They left. | He did not.'],
    ['en', 'We won 👩\u200d👩\u200d👧 | They sang. ❤\ufe0f | It was late.'],
    ['fa', 'او می\u200cرود.\u200c | تمام شد.'],
  ])('%s: change no sentence: %s', (language, marked) => {
    const sentences = marked.split(' | ')
    expect(checkSegmentation(canonicalise(sentences.join(' ')), language)).toEqual(sentences)
  })

  it('go with the line that they stand on, and make a sentence of a line of their own', () => {
    expect(checkSegmentation('\u200d They left.\u00ad \u200d\n\u2060\n\u200d He stayed', 'en')).toEqual([
      '\u200d They left.\u00ad \u200d',
      '\u2060',
      '\u200d He stayed',
    ])
  })

  it('part no picture that a joiner makes of two', () => {
    const [joined, parted] = ['So‼\u200d👩x', 'So‼👩x']
    expect(checkSegmentation(parted)).toEqual(['So‼', '👩x'])
    expect(checkSegmentation(joined)).toEqual([joined])
    expect(checkSegmentation('So‼\u0301\ufe0f\u200d👩x')).toHaveLength(1)
    expect(checkSegmentation('これ。\u200d👩x')).toEqual(['これ。\u200d', '👩x'])
  })

  it('never change where a sentence ends, wherever they are put in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...IGNORABLES)), { minLength: 1, maxLength: 12 }),
        ([language, text], wanted) => {
          const { marked, seen } = putIn(text, wanted)
          checkSegmentation(marked, language)
          expect(endsSeen(marked, language, seen), JSON.stringify(marked)).toEqual(
            segment(text, language).map(({ end }) => end),
          )
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('signs that are written before a number', () => {
  it.each(['\u0600', '\u0601', '\u0602', '\u0603', '\u0604', '\u0605', '\u06dd', '\u070f'])(
    'are seen: %s',
    (sign) => {
      expect(checkSegmentation(`نعم. ${sign}١٢ هنا؟ لا.`, 'ar')).toEqual(['نعم.', `${sign}١٢ هنا؟`, 'لا.'])
      expect(checkSegmentation(`See No. ${sign}١٢ first. Then go.`, 'en')).toEqual([
        `See No. ${sign}١٢ first.`,
        'Then go.',
      ])
      expect(checkSegmentation(`نعم\n${sign}\nلا`, 'ar')).toEqual(['نعم', sign, 'لا'])
    },
  )

  it.each(['1. a \u0600 2. b', '• a \u0600  • b', 'A \u0600 ===== | B', 'A \u{110bd} ===== | B'])(
    'keep the space behind them: %s',
    (marked) => {
      expect(checkSegmentation(marked.replace('| ', ''), 'en')).toEqual(marked.split(' | '))
    },
  )
})

/** Puts signs between graphemes, but not between two line ends; `seen` says how much of the text stands before each unit. */
function putIn(
  text: string,
  wanted: readonly (readonly [number, string])[],
): { marked: string; seen: number[] } {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const edges = Array.from(segmenter.segment(text), ({ index }) => index).filter(
    (edge) =>
      text.slice(edge - 1, edge + 1) !== '\n\n' &&
      !/\p{Extended_Pictographic}/u.test(text.slice(edge, edge + 2)),
  )
  const at = new Map<number, string>()
  for (const [choice, sign] of wanted) {
    const edge = edges[choice % edges.length] ?? 0
    at.set(edge, (at.get(edge) ?? '') + sign)
  }
  const seen: number[] = []
  let marked = ''
  for (let unit = 0; unit < text.length; unit += 1) {
    const signs = at.get(unit) ?? ''
    marked += signs + text.charAt(unit)
    for (let sign = 0; sign < signs.length; sign += 1) seen.push(unit)
    seen.push(unit)
  }
  return { marked, seen: [...seen, text.length] }
}

/** Where the sentences end that a text with signs is cut into, counted in the text without them. */
function endsSeen(marked: string, language: string, seen: readonly number[]): number[] {
  return segment(marked, language).map(({ end }) => lastSeen(marked.slice(0, end), seen) + 1)
}

function lastSeen(before: string, seen: readonly number[]): number {
  const last = before.replace(/[\p{Default_Ignorable_Code_Point}\s]+$/u, '').length - 1
  return seen[last] ?? -1
}
