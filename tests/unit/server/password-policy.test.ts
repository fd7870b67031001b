import { expect, it } from 'vitest'
import { checkPassword } from '@/lib/server/services/member/password-policy'

const owner = { name: 'Rosa Luxemburg', email: 'rosa.l@spartakus.test' }

it.each([
  ['is on the list', 'qwertyuiop123'],
  ['is on the list, however it is written', 'QWERTYUIOP123'],
  ['is on the list in wide letters', 'ｑｗｅｒｔｙｕｉｏｐ１２３'],
  ['is a common one with a year and a sign', 'password2026!!'],
  ['is a common one with digits before it', '123456 baseball'],
  ['is a common one said twice', 'baseballbaseball'],
  ['has too few different characters', 'aaaabbbbccccaaaa'],
  ['is one’s own address', 'Rosa.L@Spartakus.test'],
  ['is one’s own address without its signs', 'rosalspartakustest'],
  ['is one’s own name', 'Rosa Luxemburg'],
  ['is one’s own name with a year', 'rosaluxemburg1871'],
])('a password that %s is refused', (_, password) => {
  const checked = checkPassword(password, owner)
  expect(checked).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'password' } })
})

it.each(['four unrelated words', 'correct horse battery staple', 'rosa likes her red roses', 'Zn7!pQ2#vL9x'])(
  '%j is taken',
  (password) => {
    expect(checkPassword(password, owner)).toEqual({ ok: true, value: undefined })
  },
)
