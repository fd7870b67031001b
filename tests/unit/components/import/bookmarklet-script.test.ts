import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { bookmarkletScript } from '@/components/import/bookmarklet-script'

const PAGE = 'https://paper.example/levy?a=1&b=ü'

/** What the bookmark opens on a page with this selection. */
function opened(selection: string): string {
  let address = ''
  const script = bookmarkletScript('https://stet.example/w/demo/articles/new').replace('javascript:', '')
  runInNewContext(script, {
    getSelection: () => selection,
    location: { href: PAGE },
    open: (given: string) => (address = given),
    encodeURIComponent,
  })
  return address
}

it('hands over the page and what is selected there', () => {
  const { searchParams } = new URL(opened('Two & two, "said" 100 %.'))
  expect(searchParams.get('url')).toBe(PAGE)
  expect(searchParams.get('text')).toBe('Two & two, "said" 100 %.')
})

it.each([
  ['Latin', 'a', 6_000],
  ['Cyrillic', 'д', 1_000],
  ['Chinese', '税', 666],
  ['an emoji of two code units', '🛳', 500],
])('cuts a long selection of %s at a character, within what servers take', (_what, character, kept) => {
  const address = opened(character.repeat(20_000))
  expect(new URL(address).searchParams.get('text')).toBe(character.repeat(kept))
  expect(address.length).toBeLessThan(8_000)
})

it('takes half a character for the sign that stands for none', () => {
  expect(new URL(opened('a\ud83d')).searchParams.get('text')).toBe('a\ufffd')
})
