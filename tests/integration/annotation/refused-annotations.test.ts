import { beforeAll, describe, expect, it } from 'vitest'
import { annotationPage } from '@/lib/schema/annotation'
import { annotating, EMOJI, FIRST, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

describe('marking a passage', () => {
  it.each([
    ['an end beyond the text', { start: 0, end: TEXT.length + 1, tag: 'fact' }, 'end'],
    ['a negative start', { start: -1, end: 3, tag: 'fact' }, 'start'],
    ['a start past any offset', { start: 2 ** 40, end: 2 ** 40 + 1, tag: 'fact' }, 'end'],
    ['an empty span', { start: 3, end: 3, tag: 'fact' }, 'end'],
    ['a span inside a surrogate pair', { start: EMOJI + 1, end: EMOJI + 5, tag: 'fact' }, 'start'],
    ['a fraction', { start: 0.5, end: 3, tag: 'fact' }, 'start'],
    ['an unknown tag', { ...FIRST, tag: 'rumour' }, 'tag'],
    ['no place', { tag: 'fact' }, 'start'],
    [
      'two places',
      { ...FIRST, selector: { type: 'TextPositionSelector', start: 0, end: 1 }, tag: 'fact' },
      'selector',
    ],
    [
      'words that are not there',
      { selector: { type: 'TextQuoteSelector', exact: 'tunnel' }, tag: 'fact' },
      'selector.exact',
    ],
    [
      'words that stand twice',
      { selector: { type: 'TextQuoteSelector', exact: 'bridge' }, tag: 'fact' },
      'selector.exact',
    ],
    ['another kind of selector', { selector: { type: 'CssSelector', value: 'p' }, tag: 'fact' }, 'selector'],
    ['too sure', { ...FIRST, tag: 'fact', confidence: 101 }, 'confidence'],
    ['a note with a NUL', { ...FIRST, tag: 'fact', note: 'a\0b' }, 'note'],
    ['a note with half a character', '{"start":0,"end":28,"tag":"fact","note":"\\ud800"}', 'note'],
    ['a note of a book', { ...FIRST, tag: 'fact', note: 'x'.repeat(10_001) }, 'note'],
    ['a field we do not know', { ...FIRST, tag: 'fact', colour: 'red' }, ''],
    ['no object', '[]', ''],
  ])('refuses %s, and saves nothing', async (_, body, field) => {
    const { annotate, list } = annotating(await createArticle(desk.reviewer, TEXT))
    const problem = await refusal(annotate(desk.reviewer, body))
    expect(problem).toMatchObject({ status: 422, code: 'invalid' })
    expect(problem.field ?? '').toBe(field)
    const { items, revision } = await expectAnswer(200, annotationPage, list(desk.editor))
    expect({ items, revision }).toEqual({ items: [], revision: 1 })
  })
})
