import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SignInForm } from '@/components/member/sign-in-form'
import { InLanguage } from '@/tests/factories/in-language'

function shown(error: string, { takesPasskeys = true } = {}): string {
  const form = createElement(SignInForm, { providers: [], takesPasskeys, destination: '/', error })
  return renderToStaticMarkup(createElement(InLanguage, null, form))
}

test('an error code in the address is shown as a message', () => {
  expect(shown('too_many')).toContain('Too many')
})

test.each(['constructor', '__proto__', 'toString', '<script>', 'x'])(
  'the unknown error code "%s" is shown as an unknown error',
  (error) => {
    const unknown = shown('unheard of')
    expect(unknown).toContain('role="alert"')
    // Ids are the controls' own and differ.
    expect(withoutIds(shown(error))).toBe(withoutIds(unknown))
  },
)

test('a passkey is offered where passkeys can be made', () => {
  expect(shown('')).toContain('Sign in with a passkey')
  expect(shown('', { takesPasskeys: false })).not.toContain('passkey')
})

function withoutIds(markup: string): string {
  return markup.replaceAll(/mantine-\w+/g, '')
}
