import { expect, it } from 'vitest'
import { nothingSelected } from '@/components/reader/room/key-hints'
import { translating } from '@/tests/factories/translating'

it('says how to select a sentence with the key that works', () => {
  const said = nothingSelected({ word: () => 'W' }, translating('reader'))
  expect(said).toBe('Select a sentence first: press W or click a sentence.')
})

it('names no key where the command has none', () => {
  const t = translating('reader')
  expect(t('confirm.howToPlace', { key: 'none' })).toBe('Select the words it belongs to.')
  expect(t('confirm.howToPlace', { key: 'P' })).toBe('Select the words it belongs to, then press P.')
})
