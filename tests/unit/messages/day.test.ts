import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Day } from '@/components/ui/day'
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
