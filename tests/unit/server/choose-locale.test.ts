import { expect, it } from 'vitest'
import { chooseLocale } from '@/lib/server/auth/choose-locale'

it.each([
  ['the person before the workspace and the browser', { own: 'ar', workspace: 'es', accepted: 'en' }, 'ar'],
  ['the workspace before the browser', { own: null, workspace: 'es', accepted: 'ar' }, 'es'],
  ['the browser where nobody chose', { own: null, workspace: null, accepted: 'de, ar-EG;q=0.8' }, 'ar'],
  ['the browser of somebody who is not signed in', { accepted: 'es-MX' }, 'es'],
  ['English where the browser accepts none of ours', { accepted: 'de, fr;q=0.5' }, 'en'],
  ['English without a header', { own: null, workspace: null, accepted: null }, 'en'],
  ['past a language that is no longer offered', { own: 'eo', workspace: 'es', accepted: 'ar' }, 'es'],
] as const)('follows %s', (_case, wishes, locale) => {
  expect(chooseLocale(wishes)).toBe(locale)
})
