import format from 'icu-minify/format'
import compile from 'icu-minify/compile'
import { describe, expect, it } from 'vitest'
import { CATALOGUES, compiledMessages } from '@/lib/messages/catalogues'
import { LANGUAGE_TAGS, type Locale } from '@/lib/schema/locale'
import { translating } from '@/tests/factories/translating'

const FORMATTERS = {
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...given),
  getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...given),
  getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...given),
}

describe('counts', () => {
  it.each<[Locale, number, string]>([
    ['en', 1, '1 word'],
    ['en', 1234, '1,234 words'],
    ['es', 1, '1 palabra'],
    ['es', 12345, '12.345 palabras'],
    ['ar', 0, 'لا كلمات'],
    ['ar', 1, 'كلمة واحدة'],
    ['ar', 2, 'كلمتان'],
    ['ar', 5, '5 كلمات'],
    ['ar', 11, '11 كلمة'],
    ['ar', 100, '100 كلمة'],
  ])('in %s, %i', (locale, count, words) => {
    expect(translating('reader', locale)('heading.words', { count })).toBe(words)
  })
})

it.each<Locale>(['en', 'es', 'ar'])('a message that browsers get parsed reads the same in %s', (locale) => {
  for (const count of [0, 1, 2, 5, 11, 100]) {
    const whole = translating('claim', locale)('list.evidence', { count })
    const message = compile(CATALOGUES[locale].claim.list.evidence)
    expect(format(message, LANGUAGE_TAGS[locale], { count }, { formatters: FORMATTERS })).toBe(whole)
  }
})

it.each<Locale>(['en', 'es', 'ar'])('the messages of %s can be sent to a browser', (locale) => {
  const unsendable: unknown[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== Array.prototype) unsendable.push(value)
    for (const part of Object.values(value)) visit(part)
  }
  visit(compiledMessages(locale))
  expect(unsendable).toEqual([])
})
