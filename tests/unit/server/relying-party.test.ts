import { expect, it } from 'vitest'
import { relyingParty } from '@/lib/server/relying-party'

it.each([
  ['https://stet.example.org', 'stet.example.org', 'https://stet.example.org'],
  ['https://stet.example.org:8443', 'stet.example.org', 'https://stet.example.org:8443'],
  [undefined, 'localhost', 'http://localhost:3100'],
])('passkeys are for the host and the origin of the configured address (%s)', (STET_URL, id, origin) => {
  expect(relyingParty({ STET_URL, PORT: 3100 })).toEqual({ id, origin, name: 'Stet' })
})

it.each(['http://192.0.2.7:3000', 'http://[2001:db8::1]'])(
  'no passkey is for an IP address (%s)',
  (STET_URL) => {
    expect(relyingParty({ STET_URL, PORT: 3000 })).toBeUndefined()
  },
)
