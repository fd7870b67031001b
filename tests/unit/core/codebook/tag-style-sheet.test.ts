import { describe, expect, it } from 'vitest'
import { tagStyleSheet } from '@/lib/core/codebook/tag-style-sheet'
import { TINT_ENTRIES } from '@/lib/core/codebook/tints'

/** The declarations of the rule whose selector ends with these words. */
function ruleOf(selector: string): string {
  const sheet = tagStyleSheet()
  const at = sheet.indexOf(`${selector} {\n`)
  expect(at, selector).toBeGreaterThanOrEqual(0)
  return sheet.slice(at + selector.length + 3, sheet.indexOf('}', at))
}

describe('tagStyleSheet', () => {
  it.each(TINT_ENTRIES)('gives %s its colours in each scheme', (name, { light, dark }) => {
    for (const [scheme, colours] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const rule = ruleOf(`:root[data-mantine-color-scheme='${scheme}']`)
      expect(rule).toContain(`  --stet-${name}-tint: ${colours.tint};\n`)
      expect(rule).toContain(`  --stet-${name}-line: ${colours.line};\n`)
    }
  })

  it.each(TINT_ENTRIES)('gives whatever has the tint %s its look', (name, { pattern, thickness }) => {
    const rule = ruleOf(`[data-tint='${name}']`)
    expect(rule).toContain(`--tag-tint: var(--stet-${name}-tint);`)
    expect(rule).toContain(`--tag-line: var(--stet-${name}-line);`)
    expect(rule).toContain(`--tag-pattern: ${pattern};`)
    expect(rule).toContain(`--tag-thickness: ${thickness}px;`)
  })

  it.each(TINT_ENTRIES)(
    'underlines the %s of others in its pattern, thinner and without the tint',
    (name, tint) => {
      const rule = ruleOf(`.stet-${name}-other`)
      expect(rule).toContain(`underline ${tint.pattern} 1px var(--stet-${name}-line)`)
      expect(rule).toContain(`text-underline-offset: ${tint.offset}em`)
      expect(rule).not.toContain('background-color')
    },
  )

  it.each(TINT_ENTRIES)('puts dots above and below an unsure %s, whatever its pattern', (name) => {
    const rule = ruleOf(`.stet-${name}-unsure`)
    expect(rule).toContain(`underline overline dotted 2px var(--stet-${name}-line)`)
    expect(rule).not.toContain('background-color')
  })

  it('says each selector once', () => {
    const selectors = tagStyleSheet().match(/^\S.*(?= \{$)/gm) ?? []
    expect(selectors.length).toBeGreaterThan(TINT_ENTRIES.length)
    expect(new Set(selectors).size).toBe(selectors.length)
  })
})
