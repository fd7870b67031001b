import { describe, expect, it } from 'vitest'
import { classifyAbbreviation } from '@/lib/core/text/segmentation/abbreviation'
import { rulesFor } from '@/lib/core/text/segmentation/rules-for'
import { danishNorwegian } from '@/lib/core/text/segmentation/languages/danish-norwegian'
import { english } from '@/lib/core/text/segmentation/languages/english'
import { german } from '@/lib/core/text/segmentation/languages/german'
import { ordinalWriting, other } from '@/lib/core/text/segmentation/languages/other'
import { portuguese } from '@/lib/core/text/segmentation/languages/portuguese'
import { russian } from '@/lib/core/text/segmentation/languages/russian'
import { southSlavic } from '@/lib/core/text/segmentation/languages/south-slavic'
import { turkish } from '@/lib/core/text/segmentation/languages/turkish'

describe('rulesFor', () => {
  it.each([
    ['a language', 'de', german],
    ['a language in a region', 'pt-BR', portuguese],
    ['a language in a script and a region', 'sr-Cyrl-RS', southSlavic],
    ['a tag in capitals', 'DE-at', german],
    ['a language that shares a table', 'nn', danishNorwegian],
    ['a language that shares the table of its kin', 'be', russian],
    ['a language that only writes ordinals alike', 'lt', ordinalWriting],
    ['Azerbaijani, which reports as Turkish does', 'az-Latn', turkish],
    ['a language without a table', 'vi', other],
    ['a language of three letters without a table', 'haw', other],
    ['an unknown language', 'und', english],
    ['no tag', undefined, english],
    ['what is no tag', 'not a tag', english],
    ['an empty tag', '', english],
  ])('gives the rules for %s', (_, tag, rules) => {
    expect(rulesFor(tag)).toBe(rules)
  })

  it.each('en fr de es pt it ro nl pl cs sv da fi tr id hr bg ru uk el'.split(' '))(
    'reads what stands before a letter as what stands before a number: %s',
    (tag) => {
      const rules = rulesFor(tag)
      const words = [...(rules.beforeLetter ?? [])]
      expect(words).not.toEqual([])
      expect(words.filter((word) => classifyAbbreviation(word, rules) !== 'before-number')).toEqual([])
    },
  )

  it('takes no language for its neighbour in the alphabet', () => {
    expect(rulesFor('den')).toBe(other)
    expect(rulesFor('pt')).not.toBe(rulesFor('es'))
  })
})
