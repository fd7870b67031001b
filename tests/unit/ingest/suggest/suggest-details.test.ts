import { describe, expect, it } from 'vitest'
import type { Declared, Reading } from '@/lib/ingest/import-input'
import { suggestDetails } from '@/lib/ingest/suggest/suggest-details'

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
    { what: 'none', url: undefined, declared: undefined, address: null },
    {
      what: 'the one fetched',
      url: 'https://paper.example/levy?x=1',
      declared: undefined,
      address: 'https://paper.example/levy?x=1',
    },
    {
      what: 'the one declared',
      url: undefined,
      declared: 'https://paper.example/levy',
      address: 'https://paper.example/levy',
    },
    {
      what: 'the one declared, of the same site',
      url: 'https://www.paper.example/levy?x=1',
      declared: 'https://paper.example/levy',
      address: 'https://paper.example/levy',
    },
    {
      what: 'the one fetched, when another site is declared',
      url: 'https://paper.example/levy',
      declared: 'https://other.example/levy',
      address: 'https://paper.example/levy',
    },
  ])('have as their address $what', ({ url, declared, address }) => {
    const { details } = suggestDetails(reading(declared === undefined ? {} : { url: declared }), TEXT, url)
    expect(details.url).toBe(address)
  })
})
