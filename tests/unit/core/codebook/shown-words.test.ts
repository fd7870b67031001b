import { expect, it } from 'vitest'
import { BASE_SCALE } from '@/lib/core/codebook/base-scale'
import { BASE_TAGS } from '@/lib/core/codebook/base-tags'
import { shownRatings, shownTags } from '@/lib/core/codebook/shown-words'
import { CATALOGUES } from '@/lib/messages/catalogues'
import type { TagView } from '@/lib/schema/annotation'

const { fact, opinion } = BASE_TAGS
const spanish = CATALOGUES.es.tag

function tagOf(key: string, { label, letter, description }: Omit<TagView, 'key'>): TagView {
  return { key, label, letter, description }
}

it('shows the original words in the language of whoever reads', () => {
  expect(shownTags([tagOf('fact', fact)], spanish)).toEqual([
    {
      key: 'fact',
      letter: 'F',
      label: 'Hecho',
      description: 'Se puede comprobar y el artículo lo respalda.',
    },
  ])
})

it('shows what the workspace has chosen as it is', () => {
  const tags = [
    tagOf('fact', { ...fact, label: 'Checked' }),
    tagOf('opinion', { ...opinion, description: 'What somebody thinks.' }),
    // One of its own that only happens to be called so.
    tagOf('claim', { ...fact, letter: 'C' }),
  ]
  const [first, second, third] = shownTags(tags, spanish)
  expect(first).toMatchObject({ label: 'Checked', description: spanish.fact.description })
  expect(second).toMatchObject({ label: 'Opinión', description: 'What somebody thinks.' })
  expect(third).toEqual(tags[2])
})

it('has in English the words that are stored', () => {
  const tags = Object.entries(BASE_TAGS).map(([key, tag]) => tagOf(key, tag))
  expect(shownTags(tags, CATALOGUES.en.tag)).toEqual(tags)
})

const scale = Object.entries(BASE_SCALE).map(([key, rating]) => ({ key, ...rating }))

it.each(['es', 'ar'] as const)(
  'shows the original verdict scale in the language of whoever reads: %s',
  (locale) => {
    const words = CATALOGUES[locale].rating
    expect(shownRatings(scale, words)).toEqual([
      { key: 'supported', rank: 1, ...words.supported },
      { key: 'refuted', rank: 0, ...words.refuted },
      { key: 'conflicting_evidence', rank: null, ...words.conflicting_evidence },
      { key: 'not_enough_evidence', rank: null, ...words.not_enough_evidence },
    ])
  },
)

it('shows a rating that the workspace has worded itself as it is', () => {
  const [supported, constructed] = shownRatings(
    [
      { key: 'supported', ...BASE_SCALE.supported, label: 'True' },
      { key: 'constructor', label: 'Supported', description: '', rank: null },
    ],
    CATALOGUES.es.rating,
  )
  expect(supported).toMatchObject({ label: 'True', description: CATALOGUES.es.rating.supported.description })
  expect(constructed).toMatchObject({ label: 'Supported', description: '' })
})

it('has in English the verdict scale that is stored', () => {
  expect(shownRatings(scale, CATALOGUES.en.rating)).toEqual(scale)
})
