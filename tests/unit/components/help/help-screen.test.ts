import { parseHTML } from 'linkedom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { HelpScreen } from '@/components/help/help-screen'
import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import { reviewBindings } from '@/components/review/review-keys'
import type { OwnKeys } from '@/lib/schema/room-keys'
import { InLanguage } from '@/tests/factories/in-language'

const TAGS = [{ key: 'fact', label: 'Fact', letter: 'F', description: '' }]

type Shown = { singleKeys?: boolean; own?: OwnKeys }

function shown({ singleKeys = true, own = {} }: Shown = {}): Document {
  const screen = createElement(HelpScreen, { tags: TAGS, own, singleKeys })
  const markup = renderToStaticMarkup(createElement(InLanguage, null, screen))
  return parseHTML(`<html><body>${markup}</body></html>`).document
}

it('shows every key of the room, and those of review', () => {
  const room = commandsOf(FEATURES, { tags: TAGS, own: {} }).flatMap((command) => command.keys)
  const review = reviewBindings({ own: {}, singleKeys: true }).flatMap((command) => command.keys)
  expect([room.length > 20, review.length > 4]).toEqual([true, true])
  expect(shown().querySelectorAll('kbd')).toHaveLength(room.length + review.length)
})

it("shows a member's own key in place of the one that Stet gives", () => {
  const keys = [...shown({ own: { 'annotations.note': { key: 'b' } } }).querySelectorAll('kbd')].map(
    ({ textContent }) => textContent,
  )
  expect(keys).toContain('B')
  expect(keys).not.toContain('N')
})

it('strikes single keys through where the member has turned them off', () => {
  expect(shown().querySelectorAll('kbd[data-off="true"]')).toHaveLength(0)
  expect(shown({ singleKeys: false }).querySelectorAll('kbd[data-off="true"]').length).toBeGreaterThan(0)
})

it('explains the words of the work, from article to export', () => {
  const terms = [...(shown().querySelector('dl')?.querySelectorAll('dt') ?? [])]
  expect(terms.map((term) => term.textContent)).toEqual([
    'Article',
    'Sentence',
    'Tag',
    'Claim',
    'Source',
    'Evidence',
    'Verdict',
    'Review',
    'Export',
  ])
})
