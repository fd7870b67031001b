import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Command, Ended } from './stage'

const root = path.resolve(import.meta.dirname, '../..')
const bin = path.join(root, 'node_modules/.bin')

type Options = { show: 'live' | 'never'; env?: Record<string, string> }

/** Runs a command in the project's folder, without standard input, the project's own programs first. */
export async function runCommand([program, ...args]: Command, { show, env = {} }: Options): Promise<Ended> {
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd: root,
    // A program that writes into a pipe leaves colours out, unless it is told that a terminal is behind it.
    env: {
      ...process.env,
      ...(show === 'live' && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (show === 'live') shown.write(text)
    })
  }
  const exitCode = await exitCodeOf(child)
  return { exitCode, seconds: (performance.now() - begun) / 1000, output }
}

/** A command ended by a signal has no exit code, and has not succeeded. */
async function exitCodeOf(child: ReturnType<typeof spawn>): Promise<number> {
  await once(child, 'close')
  return child.exitCode ?? 1
}
