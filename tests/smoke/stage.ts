import { describeFailure, type StageResult } from '@/tests/run/stage'
import { canHaveNodes, NODE_VERSIONS, nodeProgram } from './node-versions'
import { STOP_TRIALS } from './stop-trials'
import { TRIALS } from './try-node'

/** Starts the product on every version of Node that it is for. Every trial of a version counts as a test. */
export async function smokeStage(): Promise<StageResult> {
  const begun = performance.now()
  let passed = 0
  const failures: string[] = []

  async function attempt(title: string, trial: () => Promise<void>): Promise<void> {
    const failure = await failureOf(title, trial)
    if (failure === undefined) passed += 1
    else failures.push(describeFailure(title, failure))
  }

  if (!canHaveNodes) process.stdout.write('Left out: other versions of Node are had for Linux on x64 only.\n')
  else {
    for (const version of NODE_VERSIONS) {
      for (const [what, trial] of TRIALS) {
        const title = `Node ${version} ${what}`
        await attempt(title, async () => trial(await nodeProgram(version), version))
      }
    }
    for (const [title, trial] of STOP_TRIALS) await attempt(title, trial)
  }
  return { name: 'smoke', passed, failures, seconds: (performance.now() - begun) / 1000 }
}

/** What went wrong in a trial, or undefined; said at once, since a trial takes seconds. */
async function failureOf(title: string, trial: () => Promise<void>): Promise<string | undefined> {
  const begun = performance.now()
  const failure = await trial().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`${failure === undefined ? '✓' : '✗'} ${title} ${seconds} s\n`)
  if (failure !== undefined) process.stdout.write(`${failure}\n`)
  return failure
}
