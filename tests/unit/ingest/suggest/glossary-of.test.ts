import { describe, expect, it } from 'vitest'
import { glossaryOf } from '@/lib/ingest/suggest/glossary-of'

function entries(text: string, language = 'en'): string[] {
  return glossaryOf(text, language).map(({ term, meaning }) => `${term}: ${meaning}`)
}

describe('abbreviations that a text explains', () => {
  it.each([
    [
      'It was asked for under the Freedom of Information Act (FOIA) in May.',
      'FOIA: Freedom of Information Act',
    ],
    ['It was asked for under FOIA (Freedom of Information Act) in May.', 'FOIA: Freedom of Information Act'],
    ['The World Health Organization (“WHO”) said so.', 'WHO: World Health Organization'],
    ['By gross domestic product (GDP, in dollars) it is second.', 'GDP: gross domestic product'],
    ['He met the U.S. Environmental Protection Agency (EPA).', 'EPA: Environmental Protection Agency'],
    ['It is cured. Tuberculosis (TB) is not rare.', 'TB: Tuberculosis'],
    ['messenger ribonucleic acid (mRNA) vaccines', 'mRNA: messenger ribonucleic acid'],
    ['Die Europäische Zentralbank (EZB) senkt die Zinsen.', 'EZB: Europäische Zentralbank'],
    ['Министерство внутренних дел (МВД) сообщило.', 'МВД: Министерство внутренних дел'],
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })

  it.each([
    ['a person’s party', 'Senator Jane Smith (D-NY) voted no.'],
    ['an aside', 'The bridge (which cost $3 million) is closed.'],
    ['a year', 'The act (1966) is old.'],
    ['letters that do not fit', 'The bridge over the river (FOIA) is closed.'],
    ['a meaning over a sentence’s end', 'He left for Ohio. In autumn (FOIA) it rained.'],
    ['an open bracket', 'The Freedom of Information Act (FOIA is old.'],
    ['brackets in brackets', 'The Freedom of Information Act ((FOIA)) is old.'],
    ['shouting', 'It is NOT (I said NOT) true.'],
    ['Chinese', '世界卫生组织（WHO）表示，情况很好。中国（北京）的天气。'],
    ['Japanese', '世界保健機関 (WHO) によると、東京 (とうきょう) は'],
    ['Arabic', 'منظمة الصحة العالمية (WHO) قالت إن الوضع (جيد) اليوم.'],
    ['Hebrew', 'ארגון הבריאות העולמי (או״ם) אמר.'],
    ['nothing', ''],
  ])('finds none in %s', (_what, text) => {
    expect(entries(text, 'und')).toEqual([])
  })

  it('names each term once, by its first explanation', () => {
    const text =
      'The Gross Domestic Product (GDP) rose. Later the good dog party (GDP) met. Again: GDP (gross domestic product).'
    expect(entries(text)).toEqual(['GDP: Gross Domestic Product'])
  })

  it('stops at fifty', () => {
    const terms = Array.from({ length: 80 }, (_, index) =>
      String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26)),
    )
    const text = terms.map((term) => `${term[0] ?? ''}ax ${term[1] ?? ''}el (${term})`).join(' and ')
    expect(glossaryOf(text, 'en')).toHaveLength(50)
  })

  it('looks at the beginning of a long text', () => {
    const explained = 'The Freedom of Information Act (FOIA) is old. '
    expect(entries(explained + 'words '.repeat(40_000))).toHaveLength(1)
    expect(entries('words '.repeat(40_000) + explained)).toEqual([])
  })

  it.each([
    ['brackets', '('.repeat(1_000_000)],
    ['pairs of them', '(AB)'.repeat(250_000)],
    ['a word before them', `${'a'.repeat(500_000)} (AAA)`.repeat(2)],
    ['words and terms', 'alpha beta (AB, '.repeat(60_000)],
    ['terms that explain nothing', 'AAAA (BBBB) '.repeat(180_000)],
  ])('comes to an end on a million characters of %s, which quadratic work would not', (_what, text) => {
    expect(glossaryOf(text, 'en').length).toBeLessThan(100)
  })
})
