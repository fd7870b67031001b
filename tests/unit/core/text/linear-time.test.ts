import { describe, expect, it } from 'vitest'
import { createReanchorer } from '@/lib/core/anchoring/create-reanchorer'
import { describe as quote } from '@/lib/core/anchoring/describe'
import { wordChanges } from '@/lib/core/comparison/word-changes'
import { createGraphemeSnap } from '@/lib/core/text/create-grapheme-snap'

import { formOf, normaliseSentence } from '@/lib/core/text/repeats/sentence-form'
import { isBoilerplate } from '@/lib/core/text/is-boilerplate'
import { normalise } from '@/lib/core/text/normalise'
import { segment } from '@/lib/core/text/segment'

// Each text is so long that time with the square of its length is minutes, and time in proportion to it a moment.
const MANY = 200_000
const PREFIX = 'Look at number 1 here '

describe('a text is segmented, however often it has', () => {
  it.each([
    ['an emoji', `${PREFIX}${'😀'.repeat(MANY)}`],
    ['a sign that is both a picture and the end of a sentence', `${PREFIX}${'‼😀'.repeat(MANY)}x`],
    ['a note that holds an ellipsis', `${PREFIX}ends.${'[…]'.repeat(MANY)}x`],
    ['a space behind a quotation', `He "said" ${' '.repeat(MANY)}A. B`],
  ])('%s', (_, text) => {
    const spans = segment(text)
    expect(spans.at(0)?.start).toBe(0)
    expect(spans.at(-1)?.end).toBe(text.length)
  })
})

describe('sentences are compared, however many of them are', () => {
  it('closing brackets', () => {
    const sentence = `${']'.repeat(MANY)}x`
    expect(formOf(sentence, normaliseSentence(sentence)).finished).toBe(false)
  })

  it('words that come and go', () => {
    const words = (odd: string) =>
      Array.from({ length: 20_000 }, (_, at) => (at % 2 ? `${odd}${at}` : `w${at}`)).join(' ')
    const changes = wordChanges(words('a'), words('b'))
    expect(
      changes
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(words('b'))
  })
})

it('breadcrumbs with much space between them are told at once', () => {
  const crumbs = `home${'>         '.repeat(9)}>>`
  expect(isBoilerplate(crumbs, { start: 0, end: crumbs.length })).toBe(false)
  expect(isBoilerplate('Home  >  News  >  Islands', { start: 0, end: 25 })).toBe(true)
})

it.each([['\u0301\u0316'], ['\u0f73'], ['\uff9e\u0301'], ['\u05b0\u0591\u0327']])(
  'marks out of order are normalised as the engine does, few as many (%j)',
  (marks) => {
    for (const form of ['NFC', 'NFKC'] as const)
      for (const count of [1, 20, 300])
        expect(normalise(`a${marks.repeat(count)}b`, form)).toBe(`a${marks.repeat(count)}b`.normalize(form))
    expect(normalise(`a${marks.repeat(MANY)}`, 'NFC').length).toBeGreaterThan(MANY / 2)
  },
)

describe('one long line of', () => {
  it.each([
    ['families', '👨‍👩‍👧‍👦'],
    ['direction marks', '\u200f'],
    ['Thai', 'กำลังทำ'],
    ['flags', '🇩🇪'],
    ['marks', '\u0301'],
  ])('%s is taken apart into characters and annotated again', (_, unit) => {
    const before = `A word ${unit.repeat(MANY / 8)} stands here.`
    const after = before.replace('A word', 'The words')
    const snap = createGraphemeSnap(before)
    const cut = Math.floor(before.length / 2)
    expect(snap(snap({ start: cut, end: cut + 1 }))).toEqual(snap({ start: cut, end: cut + 1 }))
    const anchor = { start: before.length - 12, end: before.length }
    expect(createReanchorer(before, after)({ ...anchor, ...quote(before, anchor) })).toMatchObject({
      start: after.length - 12,
      end: after.length,
    })
  })
})

it('characters are what the engine takes for them, in parts as in the whole', () => {
  const bits = [
    'a',
    '\u0301',
    '👩',
    '\u200d',
    '🇫',
    '\u0600',
    'ำ',
    '한',
    '\u1100',
    '\u1161',
    '\u200f',
    '\u0915',
    '\u094d',
  ]
  let state = 7
  const text = Array.from(
    { length: 3000 },
    () => bits[(state = (state * 48271) % 0x7fffffff) % bits.length] ?? '',
  ).join('')
  const edges = new Set([...new Intl.Segmenter('und').segment(text)].map(({ index }) => index))
  const snap = createGraphemeSnap(text)
  for (let at = 1; at < text.length; at += 1)
    expect(snap({ start: at, end: at }).start === at).toBe(edges.has(at))
})
