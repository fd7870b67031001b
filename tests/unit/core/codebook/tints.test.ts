import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BASE_TAGS, isCheckable, letterOf, tintOf } from '@/lib/core/codebook/base-tags'
import { PAINT_ORDER } from '@/lib/core/codebook/highlight-names'
import { tagStyleSheet } from '@/lib/core/codebook/tag-style-sheet'
import { TINT_ENTRIES, TINTS } from '@/lib/core/codebook/tints'
import { contrastOf, over } from './contrast'

const tokens = readFileSync(path.resolve(import.meta.dirname, '../../../../components/ui/tokens.css'), 'utf8')

/** What stands in `tokens.css` for one scheme. */
function tokenOf(scheme: 'light' | 'dark', name: string): string {
  const [, block = ''] = tokens.split(`:root[data-mantine-color-scheme='${scheme}']`)
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]
  if (value === undefined) throw new Error(`tokens.css has no --${name} for ${scheme}.`)
  return value
}

describe.each(TINT_ENTRIES)('%s', (name, tint) => {
  const papers = (['light', 'dark'] as const).flatMap((scheme) =>
    ['stet-paper', 'stet-paper-raised', 'stet-paper-sunken'].map((paper) => ({ scheme, paper })),
  )

  it.each(papers)('can be read on $paper in $scheme', ({ scheme, paper }) => {
    const { tint: behind, line } = tint[scheme]
    const ground = over(behind, tokenOf(scheme, paper))
    expect(contrastOf(tokenOf(scheme, 'stet-ink'), ground)).toBeGreaterThanOrEqual(7)
    expect(contrastOf(line, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('has a pattern and a distance of its own', () => {
    const others = TINT_ENTRIES.filter(([other]) => other !== name).map(([, other]) => other)
    expect(others.map(({ pattern }) => pattern)).not.toContain(tint.pattern)
    expect(others.map(({ offset }) => offset)).not.toContain(tint.offset)
  })

  it.each([name, `${name}-other`, `${name}-unsure`])('is painted and styled as %s', (state) => {
    expect(PAINT_ORDER.filter((one) => one === `stet-${state}`)).toHaveLength(1)
    expect(tagStyleSheet()).toContain(`::highlight(stet-${state}),\n.stet-${state} {\n`)
  })
})

describe('the style sheet of tags', () => {
  it('gives an opinion its look', () => {
    expect(tagStyleSheet()).toContain(`::highlight(stet-violet),
.stet-violet {
  background-color: var(--stet-violet-tint);
  text-decoration: underline dashed 2px var(--stet-violet-line);
  text-underline-offset: 0.32em;
}`)
  })

  it('closes what it opens', () => {
    expect(tagStyleSheet().split('{')).toHaveLength(tagStyleSheet().split('}').length)
  })
})

describe('a tag', () => {
  it('of a workspace’s own looks neutral, makes no claim and has the first letter of its key', () => {
    expect([tintOf('rumour'), isCheckable('rumour'), letterOf('rumour')]).toEqual(['grey', false, 'R'])
    expect([tintOf('toString'), letterOf('…'), letterOf('élan')]).toEqual(['grey', '?', 'É'])
  })

  it.each(Object.entries(BASE_TAGS))('%s has the look and the letter of its record', (key, record) => {
    expect([tintOf(key), letterOf(key), isCheckable(key)]).toEqual([
      record.tint,
      record.letter,
      record.checkable,
    ])
  })

  it('of every workspace has a look and a letter of its own', () => {
    const records = Object.values(BASE_TAGS)
    expect(new Set(records.map(({ tint }) => TINTS[tint])).size).toBe(records.length)
    expect(new Set(records.map(({ letter }) => letter)).size).toBe(records.length)
  })
})
