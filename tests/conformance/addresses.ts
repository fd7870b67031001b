import type { RequestListener } from 'node:http'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { resolveBySystem, type Resolve } from '@/lib/ingest/fetch/gate'
import { openSite, settingsFor, type Site } from '@/tests/factories/web-site'
import type { Check, Outcome } from './check'
import { tryBombs } from './http-bombs'
import { LOOPBACK_SPELLINGS, NAMES, OTHER_PLACES } from './private-places'

/** Where an honest site is; the canary is beside it on 127.0.0.1, at the same port. */
const SITE_HOST = '127.0.0.2'
const TIMEOUT_MS = 5_000
const STATUSES = [301, 302, 303, 307, 308]

type Setting = { site: Site; canary: Site; allowed: string }

/**
 * The way out to the web, attacked: a canary on this machine's own address counts who connects to it, by every spelling
 * of private addresses, by redirects to them and by names that change their answer. Then answers that never end, or
 * unpack to gigabytes, for memory and time.
 */
export const check: Check = async () => {
  const outcomes: Outcome[] = []
  await using site = await openSite(pointOn, { host: SITE_HOST })
  await using canary = await openSite((_request, response) => response.end('reached'), { port: site.port })
  const setting = { site, canary, allowed: `${SITE_HOST}:${site.port}` }
  outcomes.push(await trySpellings(setting), await tryRedirects(setting), await tryRebinding(setting))
  const connections = canary.connections()
  outcomes.push(await countReached(setting), await tryBombs())
  return {
    figures: [
      { name: 'addresses.canary_connections', value: connections, must: 0 },
      ...outcomes.flatMap(({ figures }) => figures),
    ],
    faults: outcomes.flatMap(({ faults }) => faults),
  }
}

/** The site points to whatever address it is asked for, with the status it is asked for. */
const pointOn: RequestListener = (request, response) => {
  const query = new URL(request.url ?? '/', 'http://site.test').searchParams
  const to = query.get('to')
  if (to === null) response.setHeader('content-type', 'text/html').end('<p>a page')
  else response.writeHead(Number(query.get('status')), { location: Buffer.from(to).toString('latin1') }).end()
}

async function trySpellings(setting: Setting): Promise<Outcome> {
  const spellings = [...LOOPBACK_SPELLINGS, ...OTHER_PLACES]
  const faults: string[] = []
  for (const spelling of spellings) faults.push(...(await refusal(at(spelling, setting), setting)))
  return {
    figures: [
      { name: 'addresses.spellings', value: spellings.length },
      {
        name: 'addresses.spellings_refused',
        value: spellings.length - faults.length,
        must: spellings.length,
      },
    ],
    faults,
  }
}

async function tryRedirects(setting: Setting): Promise<Outcome> {
  const { site } = setting
  const everywhere = [...LOOPBACK_SPELLINGS, ...OTHER_PLACES]
    .map((spelling) => at(spelling, setting))
    // Without a scheme these are paths of the site itself, and one without a host is the page that points to it.
    .filter((to) => /^[a-z-]+:./i.test(to) && !to.startsWith('http:127') && !to.startsWith('http:/1'))
  const targets = [
    ...everywhere.map((to) => ({ to, status: 302 })),
    ...STATUSES.flatMap((status) => [
      { to: `http://127.0.0.1:${site.port}/`, status },
      { to: `//127.0.0.1:${site.port}/`, status },
      { to: `\\\\127.0.0.1:${site.port}/`, status },
      { to: pointing(site, { to: `http://127.0.0.1:${site.port}/`, status: 307 }), status },
    ]),
  ]
  const faults: string[] = []
  for (const target of targets) faults.push(...(await refusal(pointing(site, target), setting)))
  const refused = targets.length - faults.length
  return {
    figures: [{ name: 'addresses.redirects_refused', value: refused, must: targets.length }],
    faults,
  }
}

/** A name that is honest when it is checked and private a moment later, when it would be connected to. */
async function tryRebinding({ site, allowed }: Setting): Promise<Outcome> {
  let asked = 0
  const rebind: Resolve = () => Promise.resolve((asked += 1) % 2 === 1 ? [SITE_HOST] : ['127.0.0.1'])
  const settings = settingsFor(allowed, { resolve: rebind })
  const faults: string[] = []
  const page = await fetchPage(`http://rebind.test:${site.port}/`, { settings })
  if (!page.ok) faults.push(`the honest answer of a rebinding name: ${page.failure.message}`)
  const resolved = asked
  const again = await fetchPage(`http://rebind.test:${site.port}/`, { settings })
  if (again.ok) faults.push('the private answer of a rebinding name was fetched')
  asked = 0
  const there = pointing(
    { ...site, origin: `http://rebind.test:${site.port}` },
    { to: '/elsewhere', status: 302 },
  )
  const redirected = await fetchPage(there, { settings })
  if (redirected.ok) faults.push('a rebinding name was fetched from after a redirect to itself')
  return {
    figures: [{ name: 'addresses.resolved_per_request', value: resolved, must: 1 }],
    faults,
  }
}

/** How many of the spellings do lead to the canary once it is allowed: what the gate has kept out above. */
async function countReached(setting: Setting): Promise<Outcome> {
  const open = { ...setting, allowed: `0.0.0.0/0:*, ::/0:*` }
  let reached = 0
  for (const spelling of LOOPBACK_SPELLINGS) {
    const before = setting.canary.connections()
    await fetchPage(at(spelling, setting), { settings: settingsOf(open), timeoutMs: 500 })
    if (setting.canary.connections() > before) reached += 1
  }
  return {
    figures: [
      {
        name: 'addresses.spellings_that_reach_without_gate',
        value: reached,
        must: LOOPBACK_SPELLINGS.length,
      },
    ],
    faults: [],
  }
}

function settingsOf({ allowed }: Pick<Setting, 'allowed'>) {
  const resolve: Resolve = (name) => {
    const found = NAMES[name]
    return found ? Promise.resolve(found) : resolveBySystem(name)
  }
  return settingsFor(allowed, { resolve })
}

/** Nothing when the address is refused in words for a person; otherwise what was wrong. */
async function refusal(address: string, setting: Setting): Promise<string[]> {
  const before = setting.canary.connections()
  const page = await fetchPage(address, { settings: settingsOf(setting), timeoutMs: TIMEOUT_MS })
  if (page.ok) return [`${JSON.stringify(address)} was fetched`]
  if (setting.canary.connections() > before) return [`${JSON.stringify(address)} was connected to`]
  const { code, message } = page.failure
  const isClear =
    code === 'invalid' && /^[A-Z\d[].{25,}\.$/i.test(message) && !/undefined|ERR_|E[A-Z]{5,}/.test(message)
  return isClear ? [] : [`${JSON.stringify(address)} was refused with ${code}: ${message}`]
}

function at(spelling: string, { site }: Setting): string {
  return spelling.replaceAll('PORT', String(site.port))
}

function pointing({ origin }: Pick<Site, 'origin'>, { to, status }: { to: string; status: number }): string {
  return `${origin}/?status=${status}&to=${encodeURIComponent(to)}`
}
