import { lookup } from 'node:dns/promises'
import { ok, type Result } from '@/lib/core/result'
import { kindOfAddress, parseIpAddress, type IpAddress } from './address-kind'
import { isAllowed, opensPort, USUAL_PORTS, type AllowedHost } from './allowed-host'
import { failFetch } from './fetch-failure'
import { portOf } from './parse-web-address'

/** All addresses of a host name, as the machine's resolver has them. Throws when it has none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** What is let through to the network. */
export type Gate = { allowed: readonly AllowedHost[]; resolve: Resolve }

/** A name with more addresses than this is no web server's. */
const MAX_ADDRESSES = 64

export async function resolveBySystem(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true })
  return found.map(({ address }) => address)
}

/**
 * The addresses that a request to this place may connect to, and no other: its own, or all that its name resolves to
 * now. One address that is not allowed refuses them all, since whoever runs the name could answer with another next time.
 */
export async function passGate(url: URL, gate: Gate): Promise<Result<readonly string[]>> {
  const port = portOf(url)
  if (!USUAL_PORTS.includes(port) && !gate.allowed.some((host) => opensPort(host, port)))
    return refusePort(port)
  const name = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const found = await addressesOf(name, gate.resolve)
  if (!found.ok) return found
  for (const address of found.value) {
    const parsed = parseIpAddress(address)
    if (!parsed) return refuseAddress(name)
    if (isAllowed(parsed, { name, port }, gate.allowed)) continue
    if (kindOfAddress(parsed) !== 'public') return refuseAddress(name)
    if (!USUAL_PORTS.includes(port)) return refusePort(port)
  }
  return found
}

async function addressesOf(name: string, resolve: Resolve): Promise<Result<readonly string[]>> {
  const literal: IpAddress | null = parseIpAddress(name)
  if (literal) return ok([literal.toString()])
  try {
    const addresses = await resolve(name)
    if (addresses.length > 0 && addresses.length <= MAX_ADDRESSES) return ok(addresses)
  } catch (error) {
    if (isTemporary(error))
      return failFetch('unavailable', `The name ${name} could not be looked up. Try again later.`)
    if (!isResolverError(error)) throw error
  }
  return failFetch('invalid', `The site ${name} was not found. Check the address for typing mistakes.`)
}

function refusePort(port: number): Result<never> {
  return failFetch(
    'invalid',
    `Port ${port} is not allowed. Allowed ports: ${USUAL_PORTS.join(', ')}. If this is your own site, an administrator can allow it in STET_FETCH_ALLOW.`,
  )
}

function refuseAddress(name: string): Result<never> {
  return failFetch(
    'invalid',
    `The host ${name} is not on the public web, so it was not fetched. If this is your own site, an administrator can allow it in STET_FETCH_ALLOW.`,
  )
}

function isTemporary(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAI_AGAIN'
}

function isResolverError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
