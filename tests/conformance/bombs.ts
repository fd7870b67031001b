import * as z from 'zod'
import { isBundle } from '@/lib/ingest/recognise/is-bundle'
import { problemSchema, type Answer } from '@/tests/factories/api'
import { docx, paragraph } from '@/tests/factories/docx'
import { BOMBS, type Bomb } from './bomb-cases'
import type { Check } from './check'
import { startPulse } from './pulse'
import { withRunningDesk, type RunningDesk } from './running-desk'
import { inMegabytes, memoryNow, watchMemory } from './watch-memory'

/** What the server may grow by while a bomb is read: the bomb and its answer, a few times over, and other requests. */
const MOST_GROWTH_MB = 400
/** The most a child may have, and what it can add before it is looked at again. */
const MOST_CHILD_MB = 1_024 + 256

type Outcome = {
  fault: string | undefined
  line: string
  ms: number
  growth: number
  child: number
  longestPulse: number
  /** A good file was read after it. */
  goesOn: boolean
}

/**
 * Files made to crash, hang or swell whoever reads them, handed over to the product as it is served. Each comes to its
 * end with an article or a reason, the server stays within its memory and answers others meanwhile, and reads a good
 * file right after.
 */
export const check: Check = () =>
  withRunningDesk('bombs', async (running) => {
    const outcomes: Outcome[] = []
    await handOver(running, goodFile())
    const before = await memoryNow(running.pid)
    for (const bomb of BOMBS) {
      const outcome = await setOff(bomb, running)
      outcomes.push(outcome)
      process.stdout.write(`  ${outcome.line}\n`)
    }
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
        { name: 'bombs.longest_wait_of_others_ms', value: most(outcomes.map((each) => each.longestPulse)) },
        { name: 'bombs.server_growth_mb', value: most(outcomes.map(({ growth }) => growth)) },
        {
          name: 'bombs.server_growth_after_all_mb',
          value: inMegabytes((await memoryNow(running.pid)) - before),
        },
        { name: 'bombs.child_peak_mb', value: most(outcomes.map(({ child }) => child)) },
      ],
      faults: outcomes.flatMap(({ fault }) => fault ?? []),
    }
  })

async function setOff(bomb: Bomb, running: RunningDesk): Promise<Outcome> {
  const bytes = bomb.make()
  const before = await memoryNow(running.pid)
  const memory = watchMemory(running.pid)
  const pulse = startPulse(() => running.ask('/articles'))
  const started = performance.now()
  const answer = await handOver(running, { name: bomb.file ?? 'file', bytes })
  const ms = performance.now() - started
  const others = await pulse.stop()
  const peaks = memory.stop()
  const growth = inMegabytes(peaks.own - before)
  const child = inMegabytes(peaks.child)
  const said = answer.status < 300 ? 'read' : reasonOf(answer)
  const line = `${bomb.name} (${String(inMegabytes(bytes.length))} MB): ${(ms / 1000).toFixed(1)} s, server +${String(growth)} MB, child ${String(child)} MB, others waited ${String(others.longest)} ms: ${said}`
  const good = await handOver(running, goodFile())
  const faults = [
    ...faultsOf(bomb, answer),
    ...others.unanswered.map((reason) => `others were not answered: ${reason}`),
    ...(good.status === 200 ? [] : [`a good file was not read after it: ${reasonOf(good)}`]),
    ...(growth > MOST_GROWTH_MB ? [`the server grew by ${String(growth)} MB`] : []),
    ...(child > MOST_CHILD_MB ? [`the child had ${String(child)} MB`] : []),
  ]
  const fault = faults.length > 0 ? `${bomb.name}: ${faults.join('; ')}` : undefined
  return { fault, line, ms, growth, child, longestPulse: others.longest, goesOn: good.status === 200 }
}

/** That it could not be read is 422, 413, or 503 where a reader was ended; a fault of ours would be 500. */
function faultsOf({ fate }: Bomb, answer: Answer): string[] {
  const isRead = answer.status < 300
  if (answer.status === 500) return [`it was answered with a fault of ours: ${reasonOf(answer)}`]
  if (fate === 'read' && !isRead) return [reasonOf(answer)]
  if (fate === 'refused' && isRead) return ['it was read']
  return []
}

type Upload = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** As a person does: a file to see what it holds, an archive or a list to import all that is in it. */
function handOver(running: RunningDesk, file: Upload): Promise<Answer> {
  const form = new FormData()
  form.append('file', new Blob([file.bytes]), file.name)
  return running.ask(isBundle(file) ? '/imports' : '/articles/preview', { method: 'POST', form })
}

function goodFile(): Upload {
  return { name: 'good.docx', bytes: docx(paragraph('A good file.')) }
}

const problem = problemSchema.pick({ detail: true }).or(z.unknown().transform(() => ({ detail: undefined })))

function reasonOf({ status, text }: Answer): string {
  return problem.parse(JSON.parse(text)).detail ?? `${String(status)} ${text.slice(0, 200)}`
}
