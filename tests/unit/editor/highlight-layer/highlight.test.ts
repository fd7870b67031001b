import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  appearanceOf,
  CURSOR_NAME,
  highlightName,
  HOVER_NAME,
  letterOf,
  type HighlightState,
} from '@/lib/editor/highlight-layer/highlight'

const TAGS = ['fact', 'opinion', 'unsupported', 'a tag of the workspace’s own']
const STATES: (HighlightState | undefined)[] = [undefined, 'mine', 'other', 'unsure']

describe('how a tag looks', () => {
  it.each([
    ['fact', 'fact'],
    ['opinion', 'opinion'],
    ['unsupported', 'unsupported'],
    ['Fact', 'custom'],
    ['', 'custom'],
    ['quote', 'custom'],
  ])('the tag %j looks like %s', (tag, appearance) => {
    expect(appearanceOf(tag)).toBe(appearance)
  })

  it.each<[string, HighlightState | undefined, string]>([
    ['fact', undefined, 'stet-fact'],
    ['fact', 'mine', 'stet-fact'],
    ['opinion', 'other', 'stet-opinion-other'],
    ['unsupported', 'unsure', 'stet-unsupported-unsure'],
    ['quote', 'other', 'stet-custom-other'],
  ])('the tag %s, %s, is painted as %s', (tag, state, name) => {
    expect(highlightName({ tag, ...(state && { state }) })).toBe(name)
  })

  it('every name has its style', () => {
    const css = readFileSync('lib/editor/highlight-layer/highlights.css', 'utf8')
    const names = TAGS.flatMap((tag) =>
      STATES.map((state) => highlightName({ tag, ...(state && { state }) })),
    )
    for (const name of [...names, HOVER_NAME, CURSOR_NAME]) expect(css).toContain(`::highlight(${name})`)
  })
})

describe('the letter of a tag', () => {
  it.each([
    ['fact', 'F'],
    ['unsupported', 'U'],
    ['éclair', 'É'],
    ['  quote', 'Q'],
    ['“said”', 'S'],
    ['3rd party', '3'],
    ['引用', '引'],
    ['istanbul', 'I'],
    ['…', '?'],
    ['', '?'],
  ])('of %j is %s', (tag, letter) => {
    expect(letterOf(tag)).toBe(letter)
  })
})
