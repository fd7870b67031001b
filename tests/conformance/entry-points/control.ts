import { setTimeout as pause } from 'node:timers/promises'
import { runBeside } from './handle-page'
import type { Effects, Watcher } from './watched-product'

const EFFECTS = ['scripts', 'dialogs', 'requests'] as const

/**
 * A watcher that sees nothing would pass everything. A page that does all that is forbidden, under a policy that forbids
 * it, must be noticed to do it where the policy is bypassed; so must an article on a screen of the product that was not
 * cleaned, whose picture is asked for under any policy.
 */
export async function faultsOfWatching(
  watcher: Watcher,
  screen: { path: string; ready: string },
): Promise<string[]> {
  const page = await underNoPolicy(watcher)
  const unclean = await watcher.open(screen.path, {
    ready: screen.ready,
    async drive() {
      await runBeside(watcher.session, bringUnclean)
      // Until the picture is known not to be there.
      await pause(500)
    },
  })
  const expected = watcher.policy === 'bypassed' ? EFFECTS : (['requests'] as const)
  const stopped = watcher.policy === 'kept' ? (['scripts', 'dialogs'] as const) : []
  return [
    ...unseen(page, EFFECTS, 'the control page'),
    ...unseen(unclean, expected, 'an unclean article'),
    ...stopped
      .filter((effect) => unclean[effect] > 0)
      .map((effect) => `The policy did not stop the ${effect} of an unclean article`),
  ]
}

const CONTROL =
  '<!doctype html><img src="/x.png"><img src="http://elsewhere.test/x.png"><p onmouseover="alert(1)">x</p><a href="javascript:alert(2)">y</a><script>alert(3)</script>'

async function underNoPolicy({ page, policy, open }: Watcher): Promise<Effects> {
  const headers = policy === 'bypassed' ? { 'content-security-policy': "default-src 'none'" } : {}
  await page.route('**/control', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: CONTROL }),
  )
  return open('/control', { ready: 'p' })
}

/** Runs in the browser: what a careless reader would have let in. */
function bringUnclean(): void {
  const place = document.createElement('div')
  place.innerHTML =
    '<img src="/x.png" onerror="alert(1)"><a href="javascript:alert(2)">y</a><p onmouseover="alert(3)">x</p>'
  document.body.append(place)
}

function unseen(effects: Effects, expected: readonly (typeof EFFECTS)[number][], what: string): string[] {
  return expected
    .filter((effect) => effects[effect] === 0)
    .map((effect) => `The browser did not notice the ${effect} of ${what}`)
}
