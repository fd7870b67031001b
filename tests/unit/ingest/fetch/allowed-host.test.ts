import { describe, expect, it } from 'vitest'
import { parseIpAddress } from '@/lib/ingest/fetch/address-kind'
import { isAllowed, parseAllowedHosts } from '@/lib/ingest/fetch/allowed-host'

function allows(
  list: string,
  { address, name = address, port = 80 }: { address: string; name?: string; port?: number },
) {
  const hosts = parseAllowedHosts(list)
  const parsed = parseIpAddress(address)
  if (!hosts.ok || !parsed) throw new Error('not a list or not an address')
  return isAllowed(parsed, { name, port }, hosts.value)
}

describe('the list of hosts that may be fetched from though they are private', () => {
  it.each([
    ['10.1.2.3', { address: '10.1.2.3' }],
    ['10.1.2.3', { address: '10.1.2.3', port: 8443 }],
    ['10.1.2.3:3000', { address: '10.1.2.3', port: 3000 }],
    ['10.1.2.3:*', { address: '10.1.2.3', port: 3000 }],
    ['10.0.0.0/8', { address: '10.255.0.1' }],
    ['10.0.0.0/8', { address: '10.255.0.1', name: 'wiki.test' }],
    ['[fd00::5]:8000', { address: 'fd00::5', port: 8000 }],
    ['fd00::5', { address: 'fd00::5' }],
    ['fd00::/8', { address: 'fd12::1' }],
    ['169.254.169.254', { address: '169.254.169.254' }],
    ['Wiki.test', { address: '10.1.2.3', name: 'wiki.test' }],
    ['wiki.test:8000', { address: '127.0.0.1', name: 'wiki.test', port: 8000 }],
    [' a.test , wiki.test,', { address: '::1', name: 'wiki.test' }],
  ])('%j opens %o', (list, place) => {
    expect(allows(list, place)).toBe(true)
  })

  it.each([
    ['10.1.2.3', { address: '10.1.2.4' }],
    ['10.1.2.3', { address: '10.1.2.3', port: 3000 }],
    ['10.1.2.3:3000', { address: '10.1.2.3', port: 80 }],
    ['10.0.0.0/8', { address: '11.0.0.1' }],
    ['10.0.0.0/8', { address: '::ffff:a00:1' }],
    ['wiki.test', { address: '10.1.2.3', name: 'sub.wiki.test' }],
    ['wiki.test', { address: '10.1.2.3', name: 'wiki.test.evil.test' }],
    ['wiki.test', { address: '169.254.169.254', name: 'wiki.test' }],
    ['wiki.test', { address: '0.0.0.0', name: 'wiki.test' }],
    ['', { address: '127.0.0.1' }],
  ])('%j does not open %o', (list, place) => {
    expect(allows(list, place)).toBe(false)
  })

  it.each([
    'http://wiki.test',
    'wiki.test/path',
    'wiki.test:0',
    'wiki.test:65536',
    'wiki test',
    '10.0.0.0/33',
    '10.0.0.0/x',
    '10.0.0.0/8/8',
    'fd00::/129',
    '127.1',
    '0x7f.0x1',
    '256.1.1.1',
    '*.wiki.test',
    '[fd00::5',
    '-wiki.test',
  ])('refuses the entry %j by name', (entry) => {
    const hosts = parseAllowedHosts(`fine.test, ${entry}`)
    if (hosts.ok) throw new Error('accepted')
    expect(hosts.failure.message).toContain(JSON.stringify(entry))
  })
})
