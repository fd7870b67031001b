import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import type { Check, Figure } from './check'

/** Nothing may take longer for one input; what does is said to hang. */
const SILENCE_MS = 120_000

/** Room for what one call makes, so that collecting it does not grow with the text by steps. */
const HEAP = ['--expose-gc', '--max-semi-space-size=256']

/**
 * Doubles adversarial texts and measures how the time of every exported function of lib/core/text and lib/core/anchoring
 * grows: with what exponent, in a process of its own, so that a function that hangs is reported and not waited for.
 * `STET_GROWTH=only:every` measures the functions whose names contain `only`, on each `every`-th input.
 */
export const check: Check = async () => {
  const [only = '', every = '1'] = (process.env['STET_GROWTH'] ?? '').split(':')
  const main = path.join(import.meta.dirname, 'growth', 'main.ts')
  const child = spawn(process.execPath, [...HEAP, ...process.execArgv, main, only, every], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const figures: Figure[] = []
  const faults: string[] = []
  let now = 'starting'
  let functions = 0
  let steepest = 0
  let clock: NodeJS.Timeout | undefined
  const wait = (): void => {
    clearTimeout(clock)
    clock = setTimeout(() => {
      faults.push(`${now} hangs`)
      child.kill('SIGKILL')
    }, SILENCE_MS)
  }
  wait()
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const lines = createInterface({ input: child.stdout })
  const read = new Promise<void>((resolve) => lines.on('close', resolve))
  lines.on('line', (line) => {
    wait()
    const [word, detail = '', value = ''] = line.split('\t')
    if (word === 'now') now = detail
    if (word === 'fault') faults.push(detail)
    if (word === 'count') figures.push({ name: `growth.${detail}`, value: Number(value) })
    if (word === 'steepest') {
      functions += 1
      steepest = Math.max(steepest, Number(value))
    }
  })
  await read
  const code = await ended
  clearTimeout(clock)
  if (code !== 0) faults.push(`the measuring process ended with code ${String(code)} at: ${now}`)
  figures.push(
    { name: 'growth.functions', value: functions },
    { name: 'growth.steepest_exponent', value: steepest },
  )
  return { figures, faults }
}
