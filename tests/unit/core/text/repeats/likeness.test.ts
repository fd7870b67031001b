import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutLikeness, rewordedLikeness, shapeOf } from '@/lib/core/text/repeats/likeness'
import { formOf, normaliseSentence, type SentenceForm } from '@/lib/core/text/repeats/sentence-form'

function form(sentence: string): SentenceForm {
  return formOf(sentence, normaliseSentence(sentence))
}

const WHOLE = 'The bridge over the harbour was closed to all traffic on Monday.'
const HALF = 'The bridge over the harbour was closed'

describe('a sentence that another one begins as', () => {
  it('is cut, and the other one extended', () => {
    expect(cutLikeness(form(WHOLE), form(HALF))?.shape).toBe('cut')
    expect(cutLikeness(form(HALF), form(WHOLE))?.shape).toBe('extended')
  })

  it('is as near either way, and never quite the same', () => {
    const there = cutLikeness(form(WHOLE), form(HALF))?.score ?? 0
    expect(there).toBe(cutLikeness(form(HALF), form(WHOLE))?.score)
    expect(there).toBeGreaterThan(0.5)
    expect(there).toBeLessThan(1)
  })

  it.each([
    ['it is too short', 'The bridge over the', WHOLE],
    [
      'it is less than half',
      'The bridge over the harbour was',
      `${HALF} ${'and then some more '.repeat(5)}.`,
    ],
    ['it is a sentence of its own', `${HALF}.`, `${HALF} to all traffic.`],
    ['the words differ', 'The bridge over the river was closed', WHOLE],
    ['they name two sites', `${HALF} - The Coastal Daily`, `${HALF} - The Morning Post`],
  ])('is none where %s', (_, short, long) => {
    expect(cutLikeness(form(long), form(short))).toBeUndefined()
  })

  it('needs fewer words beside a site’s name', () => {
    const title = form('The bridge is closed')
    expect(cutLikeness(form('The bridge is closed - The Coastal Daily'), title)?.shape).toBe('cut')
    expect(
      cutLikeness(form('Bridge is closed - The Coastal Daily'), form('Bridge is closed')),
    ).toBeUndefined()
  })
})

describe('a rewording', () => {
  it('shares most of its words in the same order', () => {
    const likeness = rewordedLikeness(form(WHOLE), form(WHOLE.replace('closed', 'shut')))
    expect(likeness).toEqual({ shape: 'similar', score: 0.916 })
  })

  it.each([
    ['two words of twelve differ in a long way', WHOLE.replace('closed', 'shut').replace('traffic', 'cars')],
    ['it is the same', WHOLE],
    ['it is far shorter', HALF],
    ['it is about something else', 'A cat sat on a mat and looked at the wall for hours.'],
  ])('is none where %s', (_, other) => {
    expect(rewordedLikeness(form(WHOLE), form(other))).toBeUndefined()
  })

  it('is not looked for in short sentences and in endless ones', () => {
    const short = 'The bridge was closed on Monday morning.'
    expect(rewordedLikeness(form(short), form(short.replace('closed', 'shut')))).toBeUndefined()
    const endless = 'word '.repeat(401)
    expect(rewordedLikeness(form(`${endless} one`), form(`${endless} two`))).toBeUndefined()
  })

  it('is as near either way, whatever the words', () => {
    const word = fc.constantFrom('the', 'bridge', 'was', 'closed', 'open', 'now', 'again')
    const sentence = fc.array(word, { minLength: 10, maxLength: 16 }).map((words) => `${words.join(' ')}.`)
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const [a, b] = [form(one), form(other)]
        expect(rewordedLikeness(a, b)?.score).toBe(rewordedLikeness(b, a)?.score)
        const { score } = rewordedLikeness(a, b) ?? { score: 0.9 }
        expect(score).toBeGreaterThanOrEqual(0.84)
        expect(score).toBeLessThan(1)
      }),
    )
  })
})

describe('the shape', () => {
  it.each([
    [WHOLE, WHOLE.toUpperCase(), 'equal'],
    [WHOLE, HALF, 'cut'],
    [HALF, WHOLE, 'extended'],
    [WHOLE, 'A cat sat.', 'similar'],
    [WHOLE, WHOLE.replace('harbour', '*harbour*'), 'reworded'],
    [`${HALF}.`, HALF, 'cut'],
    [HALF, `${HALF}.`, 'extended'],
  ])('of %j beside %j: the second is %s', (model, copy, shape) => {
    expect(shapeOf(form(model), form(copy))).toBe(shape)
  })
})
