import ipaddr from 'ipaddr.js'
import { fail, ok, type Result } from '@/lib/core/result'

type Address = ReturnType<typeof ipaddr.process>

/** Is this the address of a proxy whose word on where a request comes from counts? */
export type IsProxy = (address: string) => boolean

/** Reads a list of addresses and CIDR ranges with commas between them. Without any, nobody's word counts. */
export function parseProxies(list: string): Result<IsProxy> {
  const ranges: [Address, number][] = []
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '') continue
    const range = rangeOf(entry)
    if (!range)
      return fail(
        'invalid',
        `is not a list of addresses: "${entry}" is neither an address nor a range. Use 127.0.0.1 or 10.0.0.0/8, with commas between them.`,
      )
    ranges.push(range)
  }
  return ok((address) => {
    const parsed = parse(address)
    return parsed !== undefined && ranges.some(([base, bits]) => isWithin(parsed, base, bits))
  })
}

type Sender = {
  /** Who opened the connection. */
  remote: string | undefined
  /** The `X-Forwarded-For` header: each proxy adds at the end whom it was sent the request by. */
  forwarded: string | undefined
}

/**
 * Where a request comes from: who connected, or, as long as that is a proxy of ours, whom it names. Read from the end,
 * since what a stranger wrote into the header stands at its beginning. Empty when nothing is known.
 */
export function clientAddress({ remote, forwarded }: Sender, isProxy: IsProxy): string {
  let known = canonical(remote)
  const named = forwarded?.split(',') ?? []
  while (known !== undefined && isProxy(known) && named.length > 0) {
    const before = canonical(withoutPort(named.pop() ?? ''))
    if (before === undefined) break
    known = before
  }
  return known ?? ''
}

const NETWORK_BITS = 64

/** What tries are counted by: an IPv4 address, or the network of an IPv6 one, of which a household has them all. */
export function networkOf(address: string): string {
  const parsed = parse(address)
  if (!parsed || !(parsed instanceof ipaddr.IPv6)) return address
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${String(NETWORK_BITS)}`).toString()
}

function rangeOf(entry: string): [Address, number] | undefined {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry)
  const single = parse(entry)
  return single && [single, single instanceof ipaddr.IPv6 ? 128 : 32]
}

function isWithin(address: Address, base: Address, bits: number): boolean {
  if (address instanceof ipaddr.IPv4) return base instanceof ipaddr.IPv4 && address.match(base, bits)
  return base instanceof ipaddr.IPv6 && address.match(base, bits)
}

function canonical(address: string | undefined): string | undefined {
  return parse(address ?? '')?.toString()
}

/** An IPv4 address that is written as an IPv6 one is read as what it is. */
function parse(address: string): Address | undefined {
  const text = address.trim()
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
  return isAddress ? ipaddr.process(text) : undefined
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  return /^\s*\[([^\]]+)\](?::\d+)?\s*$/.exec(entry)?.[1] ?? entry.replace(/^(\s*[\d.]+):\d+\s*$/, '$1')
}
