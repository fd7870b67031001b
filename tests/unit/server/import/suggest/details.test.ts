import { describe, expect, it } from 'vitest'
import type { Declared, Reading } from '@/lib/server/import/import-input'
import { suggestDetails } from '@/lib/server/import/suggest/details'

const TEXT = 'The city raised the levy twice in a year, and that is all that is known of it.'

function reading(declared: Declared): Reading {
  return {
    document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: TEXT }] }] },
    pictures: [],
    declared,
    origins: declared.title === undefined ? {} : { title: 'json-ld' },
    notes: [],
  }
}

describe('the details of an article', () => {
  it('are what its source declares, and what its text suggests of the rest', () => {
    const { details, origins } = suggestDetails(reading({ title: 'The levy' }), TEXT, undefined)
    expect(details).toMatchObject({ title: 'The levy', language: 'en', direction: 'ltr', author: null })
    expect(origins).toEqual({ title: 'json-ld', language: 'text' })
    expect(suggestDetails(reading({}), TEXT, undefined).origins.title).toBe('text')
  })

  it.each([
    ['none', undefined, undefined, null],
    ['the one fetched', 'https://paper.example/levy?x=1', undefined, 'https://paper.example/levy?x=1'],
    ['the one declared', undefined, 'https://paper.example/levy', 'https://paper.example/levy'],
    [
      'the one declared, of the same site',
      'https://www.paper.example/levy?x=1',
      'https://paper.example/levy',
      'https://paper.example/levy',
    ],
    [
      'the one fetched, when another site is declared',
      'https://paper.example/levy',
      'https://other.example/levy',
      'https://paper.example/levy',
    ],
  ])('have as their address %s', (_what, url, declared, address) => {
    const { details } = suggestDetails(reading(declared === undefined ? {} : { url: declared }), TEXT, url)
    expect(details.url).toBe(address)
  })
})
