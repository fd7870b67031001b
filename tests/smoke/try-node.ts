import path from 'node:path'
import { freePort } from '@/tests/e2e/setup/free-port'
import { startProduct } from '@/tests/e2e/setup/running-product'
import { runCommand } from '@/tests/run/run-command'
import { useProduct } from './use-product'
import { createVisitor } from './visitor'

const PASSWORD = 'a phrase only these tests use'
const vitest = path.resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')

/** What each Node has to do, by what is said of it. */
export const TRIALS: readonly [string, (node: string, version: string) => Promise<void>][] = [
  ['is one that the start accepts', acceptsNode],
  ['keeps the reader child within its limits', restrictsChild],
  ['starts, does the main job and stops', runsProduct],
]

async function acceptsNode(node: string): Promise<void> {
  await run([node, 'lib/server/start/check-node.js'])
}

/** The reader child's own tests: what it may not do is up to the Node that runs it. */
async function restrictsChild(node: string): Promise<void> {
  await run([node, vitest, 'run', '--project', 'process', 'tests/integration/process/reader-child.test.ts'])
}

/** The build is that of the first Node that needed one: what is built is the same for all. */
async function runsProduct(node: string, version: string): Promise<void> {
  const port = await freePort()
  const settings = { STET_DEMO: '1', STET_DEMO_PASSWORD: PASSWORD }
  const product = await startProduct(port, settings, { name: `node-${version}`, node })
  try {
    const output = await product.output()
    if (!output.includes('Demo logins')) throw new Error(`There is no demo:\n${output}`)
    await useProduct(createVisitor(`http://127.0.0.1:${port}`), PASSWORD)
  } finally {
    await product.stop()
  }
}

async function run(command: readonly [string, ...string[]]): Promise<void> {
  const { exitCode, output } = await runCommand(command, { show: 'never' })
  if (exitCode !== 0) throw new Error(output.trimEnd())
}
