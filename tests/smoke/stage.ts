import type { StageResult } from '@/tests/run/stage'
import { canHaveNodes, NODE_VERSIONS, nodeProgram } from './node-versions'
import { STOP_TRIALS } from './stop-trials'
import { TRIALS } from './try-node'

/** Starts the product on every version of Node that it is for. Every trial of a version counts as a test. */
export async function smokeStage(): Promise<StageResult> {
  const begun = performance.now()
  const result: StageResult = { name: 'smoke', passed: 0, failed: 0, seconds: 0 }
  if (!canHaveNodes) process.stdout.write('Left out: other versions of Node are had for Linux on x64 only.\n')
  else {
    for (const version of NODE_VERSIONS) {
      for (const [what, trial] of TRIALS) {
        const title = `Node ${version} ${what}`
        if (await passes(title, async () => trial(await nodeProgram(version), version))) result.passed += 1
        else result.failed += 1
      }
    }
    for (const [title, trial] of STOP_TRIALS) {
      if (await passes(title, trial)) result.passed += 1
      else result.failed += 1
    }
  }
  return { ...result, seconds: (performance.now() - begun) / 1000 }
}

async function passes(title: string, trial: () => Promise<void>): Promise<boolean> {
  const begun = performance.now()
  const failure = await trial().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`${failure === undefined ? '✓' : '✗'} ${title} ${seconds} s\n`)
  if (failure !== undefined) process.stdout.write(`${failure}\n`)
  return failure === undefined
}
