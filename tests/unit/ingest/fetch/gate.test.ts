import { describe, expect, it } from 'vitest'
import { passGate, type Resolve } from '@/lib/ingest/fetch/gate'
import { settingsFor } from '@/tests/factories/web-site'

const PUBLIC = '93.184.215.14'
const names = {
  'public.test': [PUBLIC],
  'inside.test': ['10.0.0.7'],
  'mixed.test': [PUBLIC, '169.254.169.254'],
  'none.test': [],
}

async function outcomeOf(address: string, allowed = '', resolve?: Resolve): Promise<string> {
  const { gate } = settingsFor(allowed, { names, ...(resolve && { resolve }) })
  const passed = await passGate(new URL(address), gate)
  return passed.ok ? passed.value.join(' ') : `${passed.failure.code}: ${passed.failure.message}`
}

describe('the way to the network', () => {
  it('leads to public addresses, on the usual ports', async () => {
    expect(await outcomeOf('https://public.test/')).toBe(PUBLIC)
    expect(await outcomeOf(`http://${PUBLIC}/`)).toBe(PUBLIC)
  })

  it.each([
    'http://inside.test/',
    'http://127.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'https://mixed.test/',
  ])('does not lead to %s', async (address) => {
    expect(await outcomeOf(address)).toMatch(/^invalid: The host .* is not on the public web/)
  })

  it('leads to no other port, and looks up no name to say so', async () => {
    const resolve = () => Promise.reject(new Error('A name was looked up.'))
    expect(await outcomeOf('http://public.test:6379/', '', resolve)).toMatch(
      /^invalid: Port 6379 is not allowed/,
    )
  })

  it('leads to what an administrator allowed, there alone', async () => {
    expect(await outcomeOf('http://inside.test:6379/', '10.0.0.7:6379')).toBe('10.0.0.7')
    expect(await outcomeOf('http://inside.test/', '10.0.0.7:6379')).toMatch(/is not on the public web/)
    expect(await outcomeOf('http://public.test:6379/', '10.0.0.7:6379')).toMatch(/^invalid: Port 6379/)
  })

  it('leads nowhere for a name without an address', async () => {
    expect(await outcomeOf('http://nobody.test/')).toMatch(/^invalid: The site nobody.test was not found/)
    expect(await outcomeOf('http://none.test/')).toMatch(/^invalid: The site none.test was not found/)
  })

  it('says when the name could not be looked up, and passes on what is no answer of a resolver', async () => {
    const fails = (error: Error) => () => Promise.reject(error)
    const again = Object.assign(new Error('Later.'), { code: 'EAI_AGAIN' })
    expect(await outcomeOf('http://a.test/', '', fails(again))).toMatch(/^unavailable: /)
    await expect(outcomeOf('http://a.test/', '', fails(new TypeError('A defect.')))).rejects.toThrow(
      'A defect.',
    )
  })
})
