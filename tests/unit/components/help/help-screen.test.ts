import { parseHTML } from 'linkedom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { HelpScreen } from '@/components/help/help-screen'
import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import { InLanguage } from '@/tests/factories/in-language'

const TAGS = [{ key: 'fact', label: 'Fact', letter: 'F', description: '' }]

function shown(singleKeys: boolean): Document {
  const screen = createElement(HelpScreen, { tags: TAGS, singleKeys })
  const markup = renderToStaticMarkup(createElement(InLanguage, null, screen))
  return parseHTML(`<html><body>${markup}</body></html>`).document
}

it('shows every key of the room', () => {
  const keys = commandsOf(FEATURES, TAGS).flatMap((command) => command.keys)
  expect(keys.length).toBeGreaterThan(20)
  expect(shown(true).querySelectorAll('kbd')).toHaveLength(keys.length)
})

it('strikes single keys through where the member has turned them off', () => {
  expect(shown(true).querySelectorAll('kbd[data-off="true"]')).toHaveLength(0)
  expect(shown(false).querySelectorAll('kbd[data-off="true"]').length).toBeGreaterThan(0)
})

it('explains the words of the work, from article to export', () => {
  const terms = [...(shown(true).querySelector('dl')?.querySelectorAll('dt') ?? [])]
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
