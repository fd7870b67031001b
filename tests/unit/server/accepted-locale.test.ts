import { expect, it } from 'vitest'
import { acceptedLocale } from '@/lib/server/auth/accepted-locale'

it.each([
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['de, ar;q=0.5, en;q=0.4', 'ar'],
  ['en;q=0.2, ar-EG', 'ar'],
  ['ES-es', 'es'],
  ['es;q=0, en;q=0.1', 'en'],
  ['es;q=much, en;q=0.1', 'en'],
  ['de-DE, fr', undefined],
  ['*', undefined],
  ['', undefined],
])('%j is met by %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale)
})
