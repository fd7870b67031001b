import type { RequestListener } from 'node:http'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import type { FetchSettings } from '@/lib/ingest/fetch/fetch-settings'
import { honoursRobots, ROBOTS_SETTINGS, type RobotsSetting } from '@/lib/ingest/fetch/robots-setting'
import { openSite, settingsFor } from '@/tests/factories/web-site'

const page: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html').end('<p>a')
}

function asking(allowed: string, robots: RobotsSetting = 'always'): FetchSettings {
  return { ...settingsFor(allowed), robots }
}

/** Each on a port of its own, so that none is remembered for another. */
async function visit(robots: RequestListener, paths: readonly string[], { asks = true } = {}) {
  await using site = await openSite((request, response) => {
    ;(request.url === '/robots.txt' ? robots : page)(request, response)
  })
  const settings = asking(`127.0.0.1:${site.port}`, asks ? 'always' : 'never')
  const outcomes: string[] = []
  for (const path of paths) {
    const fetched = await fetchPage(`${site.origin}${path}`, { settings })
    outcomes.push(fetched.ok ? 'fetched' : `${fetched.failure.code}: ${fetched.failure.message}`)
  }
  return { outcomes, asked: site.requests.map(({ url }) => url) }
}

function saying(text: string): RequestListener {
  return (_request, response) => response.setHeader('content-type', 'text/plain').end(text)
}

describe('robots.txt', () => {
  it('is asked once, and heeded', async () => {
    const { outcomes, asked } = await visit(saying('User-agent: *\nDisallow: /a'), ['/a', '/b', '/a'])
    expect(outcomes).toEqual([
      expect.stringMatching(/^invalid: .*robots\.txt/),
      'fetched',
      expect.stringMatching(/^invalid: .*robots\.txt/),
    ])
    expect(asked).toEqual(['/robots.txt', '/b'])
  })

  it('is not asked where nobody wants it asked', async () => {
    const { outcomes, asked } = await visit(saying('User-agent: *\nDisallow: /'), ['/a'], { asks: false })
    expect(outcomes).toEqual(['fetched'])
    expect(asked).toEqual(['/a'])
  })

  it.each([401, 403, 404, 410])('that answers %d allows everything', async (status) => {
    const { outcomes } = await visit(
      (_request, response) => response.writeHead(status).end('Disallow: /'),
      ['/a'],
    )
    expect(outcomes).toEqual(['fetched'])
  })

  it.each([429, 500, 503])('that answers %d allows nothing for now', async (status) => {
    const { outcomes, asked } = await visit((_request, response) => response.writeHead(status).end(), ['/a'])
    expect(outcomes).toEqual([expect.stringMatching(/^unavailable: .*robots\.txt/)])
    expect(asked).toEqual(['/robots.txt'])
  })

  it('that cannot be had allows nothing either', async () => {
    const { outcomes, asked } = await visit((request) => request.destroy(), ['/a'])
    expect(outcomes).toEqual([expect.stringMatching(/^unavailable: /)])
    expect(asked).not.toContain('/a')
  })

  it('may be elsewhere on the site', async () => {
    await using site = await openSite((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: '/there.txt' }).end()
      else saying('User-agent: *\nDisallow: /a')(request, response)
    })
    const settings = asking(`127.0.0.1:${site.port}`)
    const fetched = await fetchPage(`${site.origin}/a`, { settings })
    expect(fetched.ok).toBe(false)
  })

  it('is read as far as it must be, and may be longer', async () => {
    const long = `User-agent: *\nDisallow: /a\n${'# nothing\n'.repeat(60_000)}`
    expect(long.length).toBeGreaterThan(512_000)
    const { outcomes } = await visit(saying(long), ['/a', '/b'])
    expect(outcomes).toEqual([expect.stringMatching(/robots\.txt/), 'fetched'])
  })

  it('is asked of each site that a redirect leads to', async () => {
    await using closed = await openSite(saying('User-agent: *\nDisallow: /'))
    const { fetched } = await (async () => {
      await using open = await openSite((request, response) => {
        if (request.url === '/robots.txt') response.writeHead(404).end()
        else response.writeHead(302, { location: `${closed.origin}/a` }).end()
      })
      const settings = asking(`127.0.0.1:${open.port}, 127.0.0.1:${closed.port}`)
      return { fetched: await fetchPage(open.origin, { settings }) }
    })()
    expect(fetched.ok).toBe(false)
    expect(closed.requests.map(({ url }) => url)).toEqual(['/robots.txt'])
  })

  it('does not take of the time that a page has', async () => {
    const deadlines = vi.spyOn(AbortSignal, 'timeout')
    onTestFinished(() => deadlines.mockRestore())
    const begun: [path: string | undefined, isPageTimed: boolean][] = []
    await using site = await openSite((request, response) => {
      begun.push([request.url, deadlines.mock.calls.some(([ms]) => ms === 54_321)])
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else page(request, response)
    })
    const settings = asking(`127.0.0.1:${site.port}`)
    expect((await fetchPage(`${site.origin}/a`, { settings, timeoutMs: 54_321 })).ok).toBe(true)
    expect(begun).toEqual([
      ['/robots.txt', false],
      ['/a', true],
    ])
  })

  it('is asked of a page in a list where the setting says so of lists', async () => {
    await using site = await openSite(saying('User-agent: *\nDisallow: /'))
    const settings = asking(`127.0.0.1:${site.port}`, 'bulk')
    const fetches = (['bulk', 'single'] as const).map((occasion) =>
      fetchPage(`${site.origin}/a`, { settings, occasion }),
    )
    expect((await Promise.all(fetches)).map(({ ok }) => ok)).toEqual([false, true])
  })

  it('has a say as the setting has it', () => {
    const says = ROBOTS_SETTINGS.map((setting) => [
      honoursRobots(setting, 'single'),
      honoursRobots(setting, 'bulk'),
    ])
    expect(says).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ])
  })
})
