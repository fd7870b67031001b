import ipaddr from 'ipaddr.js'
import { fail, ok, type Result } from '@/lib/core/result'
import { kindOfAddress, parseIpAddress, type IpAddress } from './address-kind'

/** Ports that web servers are found on. */
export const USUAL_PORTS: readonly number[] = [80, 443, 8080, 8443]

/** A host that may be fetched from though it is private: a name as it stands in addresses, or a range of addresses. */
export type AllowedHost = { port: number | 'any' | 'usual' } & (
  { name: string } | { range: readonly [IpAddress, number] }
)

/** Reads a comma list of `name`, `name:port`, `address`, `[address]:port`, `range/bits`; `*` is every port. */
export function parseAllowedHosts(list: string): Result<AllowedHost[]> {
  const hosts: AllowedHost[] = []
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '') continue
    const host = parseEntry(entry)
    if (!host)
      return fail(
        'invalid',
        `is not a list of hosts: ${JSON.stringify(entry)} is not a host. Use intranet.example.org, intranet.example.org:8000, 10.1.2.3 or 10.0.0.0/8, with commas between them.`,
      )
    hosts.push(host)
  }
  return ok(hosts)
}

const NAME = /^(?=.{1,253}$)[a-z\d_](?:[a-z\d_-]*[a-z\d_])?(?:\.[a-z\d_](?:[a-z\d_-]*[a-z\d_])?)*$/

function parseEntry(entry: string): AllowedHost | null {
  const bare = parseRange(entry)
  if (bare) return { range: bare, port: 'usual' }
  const [, host = '', digits] = /^(.+?)(?::(\d{1,5}|\*))?$/.exec(entry) ?? []
  const port = parsePort(digits)
  if (port === null) return null
  const range = parseRange(host.replace(/^\[(.*)\]$/, '$1'))
  if (range) return { range, port }
  const name = host.toLowerCase()
  // What ends in a number is an address or a slip of the pen (WHATWG URL, "ends in a number").
  return NAME.test(name) && !/(?:^|\.)(?:\d+|0x[\da-f]*)$/.test(name) ? { name, port } : null
}

function parsePort(digits: string | undefined): AllowedHost['port'] | null {
  if (digits === undefined) return 'usual'
  if (digits === '*') return 'any'
  const port = Number(digits)
  return port >= 1 && port <= 65_535 ? port : null
}

function parseRange(text: string): readonly [IpAddress, number] | null {
  const [host = '', bits, ...rest] = text.split('/')
  const address = parseIpAddress(host)
  if (!address || rest.length > 0) return null
  const most = address.kind() === 'ipv4' ? 32 : 128
  if (bits === undefined) return [address, most]
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? [address, Number(bits)] : null
}

/** Whether the list opens this port at this place. A name opens internal addresses; special ones take the address itself. */
export function isAllowed(
  address: IpAddress,
  { name, port }: { name: string; port: number },
  allowed: readonly AllowedHost[],
): boolean {
  return allowed.some((host) => {
    if (!opensPort(host, port)) return false
    if ('name' in host) return host.name === name && kindOfAddress(address) !== 'special'
    return isWithin(address, host.range)
  })
}

/** Whether an entry of the list speaks for this port, on whatever host. */
export function opensPort({ port: opened }: Pick<AllowedHost, 'port'>, port: number): boolean {
  if (opened === 'any') return true
  return opened === 'usual' ? USUAL_PORTS.includes(port) : opened === port
}

function isWithin(address: IpAddress, [start, bits]: readonly [IpAddress, number]): boolean {
  return (
    address.kind() === start.kind() && ipaddr.subnetMatch(address, { it: [start, bits] }, 'none') === 'it'
  )
}
