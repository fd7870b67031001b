import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Day } from '@/components/ui/day'
import { Moment } from '@/components/ui/moment'
import { InLanguage } from '@/tests/factories/in-language'

it.each([
  ['en', '29 November 2026'],
  ['es', '29 de noviembre de 2026'],
  ['ar', '29 نوفمبر 2026'],
] as const)('writes a day in %s', (locale, day) => {
  const markup = renderToStaticMarkup(
    createElement(InLanguage, { locale, children: createElement(Day, { at: '2026-11-29T23:59:00Z' }) }),
  )
  expect(markup).toContain(`>${day}</time>`)
})

function inLosAngeles(children: ReactNode): string {
  return renderToStaticMarkup(createElement(InLanguage, { timeZone: 'America/Los_Angeles', children }))
}

it('counts the day of an instant as its reader does', () => {
  expect(inLosAngeles(createElement(Day, { at: '2026-03-29T01:32:00.000Z' }))).toContain('>28 March 2026<')
})

it('leaves a day from a page or calendar alone', () => {
  expect(inLosAngeles(createElement(Day, { at: '2026-03-29' }))).toContain('>29 March 2026<')
})

it('names the zone of a time', () => {
  const markup = inLosAngeles(createElement(Moment, { at: '2026-03-29T01:32:00.000Z' }))
  expect(markup).toContain('>28 Mar 2026, 18:32 GMT-7<')
})
