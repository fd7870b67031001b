import type { Screen } from './screen'
import type { Effects, Watcher } from './watched-product'

export type Opened = { screens: number; scripts: number; dialogs: number; requests: number; faults: string[] }

/** Every screen, opened by every watcher; the watchers work side by side. */
export async function openAll(watchers: readonly Watcher[], screens: readonly Screen[]): Promise<Opened> {
  const opened: Opened = { screens: 0, scripts: 0, dialogs: 0, requests: 0, faults: [] }
  await Promise.all(
    watchers.map(async (watcher) => {
      for (const screen of screens) {
        add(opened, await watcher.open(screen.path, screen), { watcher, screen })
        if (opened.screens % 50 === 0)
          process.stderr.write(
            `  ${String(opened.screens)} of ${String(watchers.length * screens.length)} screens\n`,
          )
      }
    }),
  )
  return opened
}

export function addUp(a: Opened, b: Opened): Opened {
  return {
    screens: a.screens + b.screens,
    scripts: a.scripts + b.scripts,
    dialogs: a.dialogs + b.dialogs,
    requests: a.requests + b.requests,
    faults: [...a.faults, ...b.faults],
  }
}

function add(
  opened: Opened,
  effects: Effects,
  { watcher, screen }: { watcher: Watcher; screen: Screen },
): void {
  opened.screens += 1
  opened.scripts += effects.scripts
  opened.dialogs += effects.dialogs
  opened.requests += effects.requests
  for (const what of new Set(effects.what)) {
    opened.faults.push(`${screen.entryPoint}, ${screen.path}, with the policy ${watcher.policy}: ${what}`)
  }
}
