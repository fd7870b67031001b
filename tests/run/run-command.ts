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
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...env },
    stdio: ['ignore', show === 'live' ? 'inherit' : 'pipe', show === 'live' ? 'inherit' : 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const exitCode = await exitCodeOf(child)
  return { exitCode, seconds: (performance.now() - begun) / 1000, output }
}

/** A command ended by a signal has no exit code, and has not succeeded. */
async function exitCodeOf(child: ReturnType<typeof spawn>): Promise<number> {
  await once(child, 'close')
  return child.exitCode ?? 1
}
