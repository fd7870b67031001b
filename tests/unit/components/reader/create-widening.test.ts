import { describe, expect, it } from 'vitest'
import { createWidening } from '@/components/reader/features/widening/create-widening'
import { atSentence, NOWHERE, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { deriveSentences } from '@/lib/core/text/sentence'
import { translating } from '@/tests/factories/translating'

const t = translating('reader')
const ENGLISH = { text: 'He sued an MP. It fell.', language: 'en', direction: 'ltr' } as const
const HEBREW = { text: 'הוא תבע אותו. היא נפלה.', language: 'he', direction: 'rtl' } as const

type Press = [act: 'select' | 'word' | 'grapheme', arrow: 'left' | 'right']

/** The words that are selected after some keys, and the last thing said. */
function after(
  article: typeof ENGLISH | typeof HEBREW,
  presses: readonly Press[],
  start: Place = atSentence(0),
) {
  const sentences = deriveSentences(article.text, article.language)
  const said: string[] = []
  let at = start
  for (const [act, arrow] of presses) {
    const place = {
      at,
      span: spanOf(at, sentences),
      sentences,
      focusArticle: () => undefined,
      firstOnScreen: () => 0,
      go: (next: Place) => void (at = next),
    }
    const room = {
      article,
      place,
      work: { annotated: new Set<number>() },
      say: (each: string) => void said.push(each),
    }
    const { widen, select } = createWidening(room, t)
    if (act === 'select') select(arrow)
    else widen(arrow, act)
  }
  const span = spanOf(at, sentences)
  return { words: span && article.text.slice(span.start, span.end), said: said.at(-1), at }
}

describe('the keys for words', () => {
  it.each<[Press[], string]>([
    [[['word', 'left']], 'He sued an'],
    [
      [
        ['word', 'left'],
        ['word', 'right'],
      ],
      'He sued an MP.',
    ],
    [[['word', 'right']], 'He sued an MP. It'],
    [[['grapheme', 'left']], 'He sued an MP'],
    [
      [
        ['grapheme', 'left'],
        ['grapheme', 'left'],
      ],
      'He sued an M',
    ],
    [[['select', 'right']], 'He'],
    [
      [
        ['select', 'right'],
        ['select', 'right'],
      ],
      'sued',
    ],
    [
      [
        ['select', 'right'],
        ['select', 'right'],
        ['word', 'right'],
      ],
      'sued an',
    ],
    [[['select', 'left']], 'MP'],
    [
      [
        ['select', 'left'],
        ['word', 'left'],
        ['word', 'left'],
        ['word', 'right'],
      ],
      'an MP',
    ],
  ])('%j select "%s"', (presses, words) => {
    expect(after(ENGLISH, presses).words).toBe(words)
  })

  it.each<[Press[], string]>([
    [[['word', 'right']], 'הוא תבע'],
    [[['word', 'left']], 'הוא תבע אותו. היא'],
    [[['select', 'left']], 'הוא'],
    [
      [
        ['select', 'left'],
        ['select', 'left'],
      ],
      'תבע',
    ],
    [[['grapheme', 'right']], 'הוא תבע אותו'],
  ])('where the text runs to the left, %j select "%s"', (presses, words) => {
    expect(after(HEBREW, presses).words).toBe(words)
  })

  it('go to the first sentence from nowhere', () => {
    expect(after(ENGLISH, [['word', 'right']], NOWHERE).at).toEqual(atSentence(0))
  })

  it('say what is selected, or that the text ends', () => {
    expect(after(ENGLISH, [['select', 'right']]).said).toBe(t('said.selected', { quote: '“He”' }))
    expect(after(ENGLISH, [['select', 'left']], { kind: 'span', start: 0, end: 2 }).said).toBe(
      t('refusal.startOfText'),
    )
    expect(after(ENGLISH, [['word', 'right']], atSentence(1)).said).toBe(t('refusal.endOfText'))
  })
})
