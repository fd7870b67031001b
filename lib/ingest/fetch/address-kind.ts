import ipaddr from 'ipaddr.js'
import { isCloudAddress } from './cloud-addresses'

export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6

/**
 * What an address is to a server that fetches for others: `public` may be reached by anybody, `internal` is a machine
 * of somebody's own network or this one, `special` is everything else that no web server listens on by right: link-local
 * (where clouds hand out credentials), multicast, tunnels, reserved and documentation ranges.
 */
export type AddressKind = 'public' | 'internal' | 'special'

/** Reads an address as a resolver writes it; `null` for anything else. Short and octal spellings are not addresses here. */
export function parseIpAddress(text: string): IpAddress | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null
}

export function kindOfAddress(address: IpAddress): AddressKind {
  if (address.kind() === 'ipv6' && hasZone(address)) return 'special'
  if (isCloudAddress(address)) return 'special'
  const range = address.range()
  if (INTERNAL.has(range)) return 'internal'
  if (range === 'unicast') return isGloballyRouted(address) ? 'public' : 'special'
  return isPublicBehindNat64(address) ? 'public' : 'special'
}

const INTERNAL: ReadonlySet<string> = new Set(['private', 'loopback', 'carrierGradeNat', 'uniqueLocal'])

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/** Inside the global unicast space, and for special uses all the same (IANA IPv6 Special-Purpose Address Registry). */
const SET_ASIDE = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map((range) =>
  ipaddr.parseCIDR(range),
)

function isGloballyRouted(address: IpAddress): boolean {
  if (address.kind() === 'ipv4') return true
  return address.match(GLOBAL_UNICAST) && !SET_ASIDE.some((range) => address.match(range))
}

const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')

/** A machine with IPv6 alone reaches IPv4 through this prefix (RFC 6052); what counts is the address inside. */
function isPublicBehindNat64(address: IpAddress): boolean {
  if (address.kind() === 'ipv4' || !address.match(NAT64)) return false
  const inside = new ipaddr.IPv4(address.toByteArray().slice(12))
  return inside.range() === 'unicast' && !isCloudAddress(inside)
}

/** A zone names an interface of this machine. */
function hasZone(address: IpAddress): boolean {
  return address.toString().includes('%')
}
