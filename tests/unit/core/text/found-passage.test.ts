import { describe, expect, it } from 'vitest'
import { foundPassage } from '@/lib/core/text/found-passage'

const marks = { start: '<', end: '>' }

function found(text: string, marked: string | null, search = '') {
  const passage = foundPassage(text, marked, { search, marks })
  return passage && [passage.text, passage.marks.map(({ start, end }) => passage.text.slice(start, end))]
}

describe('a passage that was found in folded text', () => {
  it.each([
    ['On Monday Café Déjà Vu shut.', 'monday <cafe> <deja> vu', 'Monday Café Déjà Vu', ['Café', 'Déjà']],
    ['The ﬁnal   Straße was long.', 'the <final> <strasse> was', 'The ﬁnal   Straße was', ['ﬁnal', 'Straße']],
    ['نشر مُحَمَّد التقرير', 'نشر <محمد>', 'نشر مُحَمَّد', ['مُحَمَّد']],
    ['He left… and “came” back.', 'left... and "<came>"', 'left… and “came”', ['came']],
    ['😀 A boat.', 'a <boat>', 'A boat', ['boat']],
  ])('%s', (...[text, marked, passage, words]) => {
    expect(found(text, marked)).toEqual([passage, words])
  })

  it('is the place of its first word where it is not in the text as a whole', () => {
    expect(found('A <b>very</b> old bridge.', 'very old <bridge>')).toEqual([
      'A <b>very</b> old bridge.',
      ['bridge'],
    ])
  })

  it('is the place of what was searched for where there is none', () => {
    expect(found('東京の新しい橋は三月に開通した。', null, '新しい橋')).toEqual([
      '東京の新しい橋は三月に開通した。',
      ['新しい橋'],
    ])
  })

  it('cuts no word, and leaves out what is far away', () => {
    const far = 'word '.repeat(200)
    const [text = ''] = found(`${far}needle ${far}`, null, 'needle') ?? []
    expect(text).toMatch(/^word .*needle .* ?word ?$/)
    expect(text.length).toBeLessThan(240)
  })

  it('is nothing where the text holds none of it', () => {
    expect(found('A text.', null, 'absent')).toBeUndefined()
    expect(found('A text.', 'no marks', '')).toBeUndefined()
  })
})
