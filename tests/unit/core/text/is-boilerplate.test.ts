import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBoilerplate } from '@/lib/core/text/is-boilerplate'
import type { Span } from '@/lib/core/text/span'
import { deriveSentences } from '@/lib/core/text/sentence'

const RESIDUE: Record<string, string[]> = {
  punctuation: ['.', '. .', '…', '***', '——', '»', '。', '؟', '|', '😀 👍'],
  counters: [
    '1,546 views',
    'Views: 12.3K',
    'views 214',
    'Comments (3)',
    '4 shares 11 comments',
    '1546',
    'Page 2 of 9',
    '5 min read',
    '3 hours ago',
    'Updated 2 days ago',
    'vor 4 Stunden',
    'il y a 5 minutes',
    '214 Aufrufe',
    '17 commentaires',
    '31 visitas',
    'Просмотров: 120',
    '5 минут назад',
    '阅读 3021',
    '1234次浏览',
    '3小时前',
    '조회수 512',
    '٣٤ مشاهدة',
  ],
  dates: [
    '2023/05/0211:09:40 culture 731',
    '2 May 2021',
    'Tuesday, May 2nd, 2021 at 10:15 a.m.',
    'Updated: 2 May 2021, 10:15 GMT',
    '2021-05-02T10:15:00Z',
    '02.05.2021, 10:15 Uhr',
    '13 juillet 2022',
    '13 de julio de 2022',
    '5 мая 2021 г',
    '2022年7月1日 10:15',
    '2022년 7월 1일',
    '12:30',
  ],
  scraps: [
    'Share',
    'Share this article',
    'Share Tweet Print',
    'Facebook WhatsApp Email',
    'Read more...',
    'ADVERTISEMENT',
    'culture Category Latest News',
    'Category: Culture',
    'Tags: ferry, islands',
    'Home > News > Islands',
    'Filed under: Sport',
    '© 2021 The Island Post. All rights reserved.',
    'Copyright 2021 The Island Post',
    'We use cookies to make this page better.',
    'This website uses cookies.',
    'Accept all cookies',
    'Lire la suite',
    'Weiterlesen',
    'Leer más',
    'Читать далее',
    'اقرأ المزيد',
    '阅读全文',
    '続きを読む',
    '더보기',
  ],
  markup: ['html', 'HTML', '&nbsp;', '</p>', '<br/> <br/>', 'undefined', '{{ title }}', '[object Object]'],
  bylines: ['By Ann Lee | 2 May 2021', 'Author: Ann R. Lee', '作者：张三', 'Автор: Анна Ли'],
}

const SENTENCES = [
  'No.',
  'Yes!',
  'Why?',
  '...and then?',
  'He left.',
  'Introduction',
  'Home',
  'Facebook',
  'Menu',
  'The tags',
  'Category 5 hurricane reaches the coast',
  'Latest News from the Islands',
  'World politics',
  'Share your view with us, she said',
  'Share!',
  '12 Angry Men',
  '3 dead',
  '3 days',
  '3 days later the ferry stopped',
  '5,000 people read the letter in 2 hours',
  '1984.',
  'In 1984.',
  'On July 13.',
  'May 2021 was cold',
  '2021-05-02 10:15 Explosion in the harbour',
  'March of the penguins',
  'By George Street',
  'By and large it works',
  'By Popular Demand',
  'Copyright Law Changes',
  'Cookies are small files.',
  'HTML is a language.',
  'Undefined behaviour',
  '第二天',
  '是的。',
  'نعم.',
  'Нет.',
  '首页改版了',
  '100 %',
  '$5',
  'x',
]

function whole(text: string): Span {
  return { start: 0, end: text.length }
}

describe('isResidue', () => {
  for (const [family, examples] of Object.entries(RESIDUE)) {
    it.each(examples)(`${family}: %s`, (example) => {
      expect(isBoilerplate(example, whole(example))).toBe(true)
      const text = `It rained.\n\n${example}\n\nIt stopped.`
      expect(isBoilerplate(text, { start: 12, end: 12 + example.length })).toBe(true)
    })
  }

  it.each(SENTENCES)('keeps %j', (sentence) => {
    expect(isBoilerplate(sentence, whole(sentence))).toBe(false)
  })

  it('takes a name near the top, below a title, for a byline', () => {
    const text = 'The ferry stops\n\nBy Ann Lee and Jo Roe'
    expect(isBoilerplate(text, { start: 17, end: text.length })).toBe(true)
    expect(isBoilerplate('By Ann Lee', whole('By Ann Lee'))).toBe(false)
  })

  it('keeps what stands in a line with other words, unless it is markup or mere punctuation', () => {
    const text = 'When did it stop? 2 May 2021 – so they say'
    expect(isBoilerplate(text, { start: 18, end: 28 })).toBe(false)
    expect(isBoilerplate('html On that day it rained.', { start: 0, end: 4 })).toBe(true)
    expect(isBoilerplate('It rained. .', { start: 11, end: 12 })).toBe(true)
  })

  it('answers for any span of any text, and alike when asked again', () => {
    const bits = fc.array(
      fc.constantFrom(...Object.values(RESIDUE).flat(), ...SENTENCES, ' ', '\n', '\ud83d', '1'),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          bits.map((all) => all.join(' ')),
        ),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
          const answer = isBoilerplate(text, { start, end })
          expect(typeof answer).toBe('boolean')
          expect(isBoilerplate(text, { start, end })).toBe(answer)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('keeps whatever is long, unless it has no word', () => {
    const long = fc.string({ minLength: 201, maxLength: 400 }).map((text) => text.replace(/[^a-z]/g, 'a'))
    fc.assert(fc.property(long, (text) => !isBoilerplate(text, whole(text))))
    expect(isBoilerplate('-'.repeat(300), { start: 0, end: 300 })).toBe(true)
  })

  it.each(['1 ', 'A ', 'By A', '1:', '<a', '2-', '次'])('comes to an end on %j again and again', (bit) => {
    const text = bit.repeat(Math.floor(200 / bit.length))
    // A pattern that backtracks over this would not come to an end while anybody waits.
    expect(isBoilerplate(text, whole(text))).toBeTypeOf('boolean')
  })
})

describe('deriveSentences', () => {
  it('marks residue and keeps it in its place', () => {
    const text = 'Ferry stops\n\n1,546 views\n\nIt stopped. Why?'
    expect(deriveSentences(text, 'en')).toEqual([
      { ordinal: 0, start: 0, end: 11 },
      { ordinal: 1, start: 13, end: 24, residue: true },
      { ordinal: 2, start: 26, end: 37 },
      { ordinal: 3, start: 38, end: 42 },
    ])
  })

  it('marks no words of a heading, a list or a table', () => {
    const text = '7 October 1984\n\n1,546 views\n\n1,546 views\n\n– –\n\n5 May 2021'
    const residue = (...structured: { start: number; end: number }[]) =>
      deriveSentences(text, 'en', structured)
        .filter((sentence) => sentence.residue)
        .map(({ start, end }) => text.slice(start, end))
    expect(residue()).toEqual(['7 October 1984', '1,546 views', '1,546 views', '– –', '5 May 2021'])
    const [heading, cell, signs] = [
      { start: 0, end: 14 },
      { start: 29, end: 40 },
      { start: 42, end: 45 },
    ]
    expect(residue(heading, cell, signs)).toEqual(['1,546 views', '– –', '5 May 2021'])
  })
})
