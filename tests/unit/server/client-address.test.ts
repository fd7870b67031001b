import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf, parseProxies, type IsProxy } from '@/lib/server/client-address'

function proxies(list: string): IsProxy {
  const parsed = parseProxies(list)
  if (!parsed.ok) throw new Error(parsed.failure.message)
  return parsed.value
}

describe('where a request comes from', () => {
  it.each([
    ['is whoever connects, whatever they write', '', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['is whom a proxy of ours names', '10.0.0.1', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    [
      'is not what a stranger wrote before it',
      '10.0.0.0/8',
      '10.0.0.1',
      '6.6.6.6, 198.51.100.1',
      '198.51.100.1',
    ],
    [
      'is found behind several proxies',
      '10.0.0.0/8',
      '10.0.0.1',
      '6.6.6.6, 198.51.100.1, 10.0.0.2',
      '198.51.100.1',
    ],
    ['is the proxy when it names nobody', '10.0.0.0/8', '10.0.0.1', undefined, '10.0.0.1'],
    ['is the proxy when it names nonsense', '10.0.0.0/8', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['is named with a port by some', '::1', '::1', '198.51.100.1:4711', '198.51.100.1'],
    ['is named with a port in IPv6 too', '::1', '::1', '[2001:db8::1]:4711', '2001:db8::1'],
    [
      'is an IPv4 address however it is written',
      '127.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:198.51.100.1',
      '198.51.100.1',
    ],
    ['is not known of a closed connection', '', undefined, '198.51.100.1', ''],
  ])('%s', (...[, list, remote, forwarded, expected]) => {
    expect(clientAddress({ remote, forwarded }, proxies(list))).toBe(expected)
  })
})

it.each(['proxy.example.org', '10.0.0.0/33', '10', '10.0.0.1;10.0.0.2'])(
  '%j is no list of proxies',
  (list) => {
    expect(parseProxies(list).ok).toBe(false)
  },
)

it('counts an IPv6 network as one, and an IPv4 address by itself', () => {
  expect(networkOf('2001:db8:1:2:3::4')).toBe('2001:db8:1:2::')
  expect(networkOf('198.51.100.1')).toBe('198.51.100.1')
  expect(networkOf('')).toBe('')
})
