import './check-node.js'

// node lib/server/start/command.js NAME: runs NAME.ts of this folder. Plain JavaScript that an old Node understands, for
// which `check-node` sets the exit code. The check is no script of npm's (`prestart`): .npmrc switches those off. `tsx` is
// loaded here rather than run: its command would put a process between this one and the signals meant for it.
const NAMES = ['start', 'dev', 'worker', 'build-command']
const name = process.argv[2]
if (!process.exitCode) {
  if (!NAMES.includes(name)) throw new Error('Name one of ' + NAMES.join(', ') + '.')
  import('tsx').then(() => import('./' + name + '.ts'))
}
