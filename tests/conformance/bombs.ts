import type { Result } from '@/lib/core/result'
import { coolDown } from '@/lib/server/import/child/pool'
import { readInChild } from '@/lib/server/import/child/read-in-child'
import { unpackInChild } from '@/lib/server/import/child/unpack-in-child'
import { recogniseFile } from '@/lib/server/import/recognise/file'
import { docx, paragraph } from '@/tests/factories/docx'
import { BOMBS, type Bomb } from './bomb-cases'
import type { Check } from './check'
import { inMegabytes, watchMemory } from './child-memory'

/** What the parent may grow by while a bomb is read, beyond the bomb itself and its answer. */
const MOST_GROWTH_MB = 200
/** The most a child may have, and what it can add before it is looked at again. */
const MOST_CHILD_MB = 1_024 + 256

type Outcome = {
  fault: string | undefined
  line: string
  ms: number
  growth: number
  child: number
  /** A good file was read after it. */
  goesOn: boolean
}

/**
 * Files made to crash, hang or swell whoever reads them, taken in as an import takes them. Each comes to its end with an
 * article or a reason, the parent stays within its memory, and a good file is read right after.
 */
export const check: Check = async () => {
  const outcomes: Outcome[] = []
  for (const bomb of BOMBS) {
    const outcome = await setOff(bomb)
    outcomes.push(outcome)
    process.stdout.write(`  ${outcome.line}\n`)
  }
  coolDown()
  const most = (values: readonly number[]) => Math.max(...values)
  return {
    figures: [
      { name: 'bombs.tried', value: BOMBS.length },
      {
        name: 'bombs.good_files_read_after',
        value: outcomes.filter(({ goesOn }) => goesOn).length,
        must: BOMBS.length,
      },
      { name: 'bombs.longest_s', value: (most(outcomes.map(({ ms }) => ms)) / 1000).toFixed(1) },
      { name: 'bombs.parent_growth_mb', value: most(outcomes.map(({ growth }) => growth)) },
      { name: 'bombs.child_peak_mb', value: most(outcomes.map(({ child }) => child)) },
    ],
    faults: outcomes.flatMap(({ fault }) => fault ?? []),
  }
}

async function setOff(bomb: Bomb): Promise<Outcome> {
  const bytes = bomb.make()
  const before = process.memoryUsage().rss
  const watch = watchMemory()
  const started = performance.now()
  const result = await takeIn(bytes, bomb.file ?? 'file')
  const ms = performance.now() - started
  const peaks = watch.stop()
  const growth = inMegabytes(peaks.own - before)
  const child = inMegabytes(peaks.child)
  const said = result.ok ? 'read' : result.failure.message
  const line = `${bomb.name} (${String(inMegabytes(bytes.length))} MB): ${(ms / 1000).toFixed(1)} s, parent +${String(growth)} MB, child ${String(child)} MB: ${said}`
  const good = await readInChild({ format: 'docx', bytes: docx(paragraph('A good file.')) })
  const faults = [
    !good.ok && `a good file was not read after it: ${good.failure.message}`,
    bomb.fate === 'read' && !result.ok && said,
    bomb.fate === 'refused' && result.ok && 'it was read',
    growth > MOST_GROWTH_MB && `the parent grew by ${String(growth)} MB`,
    child > MOST_CHILD_MB && `the child had ${String(child)} MB`,
  ].filter((fault) => fault !== false)
  const fault = faults.length > 0 ? `${bomb.name}: ${faults.join('; ')}` : undefined
  return { fault, line, ms, growth, child, goesOn: good.ok }
}

async function takeIn(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<unknown>> {
  const recognised = recogniseFile(bytes, { name })
  if (!recognised.ok) return recognised
  if (recognised.value.kind === 'bundle') return unpackInChild(bytes, name)
  return readInChild({ format: recognised.value.format, bytes })
}
