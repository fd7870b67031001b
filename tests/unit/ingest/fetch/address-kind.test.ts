import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOfAddress, parseIpAddress } from '@/lib/ingest/fetch/address-kind'

function kindOf(text: string): string {
  const address = parseIpAddress(text)
  return address ? kindOfAddress(address) : 'no address'
}

describe('the kind of an address', () => {
  it.each([
    ['1.1.1.1', 'public'],
    ['9.255.255.255', 'public'],
    ['11.0.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.128.0.0', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.0', 'public'],
    ['192.167.255.255', 'public'],
    ['223.255.255.255', 'public'],
    ['2606:4700::1111', 'public'],
    ['2a00:1450:4001:800::200e', 'public'],
    ['64:ff9b::101:101', 'public'],
    ['10.0.0.0', 'internal'],
    ['100.64.0.0', 'internal'],
    ['127.0.0.1', 'internal'],
    ['172.16.0.0', 'internal'],
    ['192.168.255.255', 'internal'],
    ['::1', 'internal'],
    ['fd00::1', 'internal'],
    ['0.0.0.0', 'special'],
    ['169.254.169.254', 'special'],
    ['192.0.0.8', 'special'],
    ['192.0.2.1', 'special'],
    ['192.88.99.1', 'special'],
    ['198.18.0.1', 'special'],
    ['198.51.100.1', 'special'],
    ['203.0.113.1', 'special'],
    ['224.0.0.1', 'special'],
    ['240.0.0.1', 'special'],
    ['255.255.255.255', 'special'],
    ['::', 'special'],
    ['::127.0.0.1', 'special'],
    ['::ffff:1.1.1.1', 'special'],
    ['::ffff:0:127.0.0.1', 'special'],
    ['64:ff9b::a9fe:a9fe', 'special'],
    ['64:ff9b::a00:1', 'special'],
    ['64:ff9b:1::101:101', 'special'],
    ['100::1', 'special'],
    ['2001::1', 'special'],
    ['2001:1ff:ffff::1', 'special'],
    ['2001:db8::1', 'special'],
    ['2002:101:101::1', 'special'],
    ['3fff::1', 'special'],
    ['4000::1', 'special'],
    ['fe80::1', 'special'],
    ['fec0::1', 'special'],
    ['ff02::1', 'special'],
    ['168.63.129.15', 'public'],
    ['168.63.129.16', 'special'],
    ['64:ff9b::a83f:8110', 'special'],
    ['100.100.100.200', 'special'],
    ['192.0.0.192', 'special'],
    ['fd00:ec2::254', 'special'],
    ['fd00:ec2::23', 'special'],
    ['fd00:c1::a9fe:a9fe', 'special'],
    ['fd20:ce::254', 'special'],
    ['fd00:42::42', 'special'],
    ['2606:4700::1111%eth0', 'special'],
    ['127.1', 'no address'],
    ['0x7f.0.0.1', 'no address'],
    ['0177.0.0.1', 'no address'],
    ['2130706433', 'no address'],
    ['localhost', 'no address'],
    ['', 'no address'],
  ])('%s is %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind)
  })

  it('is public for nothing that only dresses up an IPv4 address, NAT64 of a public one aside', () => {
    const prefixes = ['::ffff:', '::', '::ffff:0:', '2002:', '64:ff9b:1::', '2001:0:']
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), byte, byte, (prefix, high, low) => {
        const word = (high * 256 + low).toString(16)
        const address =
          prefix.endsWith('::') || prefix.includes('ffff') ? `${prefix}${word}:1` : `${prefix}${word}::1`
        expect(kindOf(address)).not.toBe('public')
      }),
    )
  })
})
