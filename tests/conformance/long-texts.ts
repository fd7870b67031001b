import * as z from 'zod'
import type { Answer } from '@/tests/factories/api'
import type { Check, Figure } from './check'
import { startPulse } from './pulse'
import { withRunningDesk, type RunningDesk } from './running-desk'

/** As much as an import takes of pasted text, but for the rest of the request. */
const LENGTH = 1_900_000
/** What others may wait for an answer, in milliseconds, while a long text is worked on. */
const PATIENCE_MS = 200

const imported = z.object({ id: z.string() })

/**
 * Texts as long as the product takes, handed over to it as it is served: cut into sentences, corrected, read, captured
 * anew and compared. Meanwhile the server answers others without delay.
 */
export const check: Check = () =>
  withRunningDesk('long-texts', async (running) => {
    // The first request of its kind loads the modules for it.
    const first = await during('first', running, () => post(running, '/articles', { text: 'It rained.' }))
    const text = prose(0)
    const steps: [string, () => Promise<Answer>][] = []
    const created = await during('import', running, () => post(running, '/articles', { text }))
    const { id } = imported.parse(JSON.parse(created.answer.text))
    const at = text.indexOf('It rained.')
    steps.push(
      ['correct', () => post(running, `/articles/${id}/sentence-edits`, { kind: 'merge', at })],
      ['read', () => running.ask(`/articles/${id}`)],
      ['capture', () => post(running, `/articles/${id}/versions`, { text: prose(1) })],
      ['compare', () => running.ask(`/articles/${id}/comparison?from=1&to=2`)],
      ['emoji', () => post(running, '/articles', { text: `Look at number 1 here ${'😀'.repeat(30_000)}` })],
    )
    const done = [created]
    for (const [name, send] of steps) done.push(await during(name, running, send))
    return {
      figures: [
        ...[first, ...done].flatMap(({ figures }) => figures),
        {
          name: 'long_texts.steps_with_delay',
          value: done.filter(({ longest }) => longest > PATIENCE_MS).length,
          must: 0,
        },
      ],
      faults: [first, ...done].flatMap(({ faults }) => faults),
    }
  })

type Done = { answer: Answer; figures: Figure[]; faults: string[]; longest: number }

async function during(name: string, running: RunningDesk, send: () => Promise<Answer>): Promise<Done> {
  const pulse = startPulse(() => health(running))
  const started = performance.now()
  const answer = await send()
  const ms = Math.round(performance.now() - started)
  const { unanswered, longest } = await pulse.stop()
  return {
    answer,
    longest,
    figures: [
      { name: `long_texts.${name}.ms`, value: ms },
      { name: `long_texts.${name}.longest_health_ms`, value: longest },
    ],
    faults: [
      ...(answer.status >= 300 ? [`${name}: ${String(answer.status)} ${answer.text.slice(0, 300)}`] : []),
      ...unanswered.map((reason) => `${name}: the health of the server: ${reason}`),
    ],
  }
}

async function health({ origin }: RunningDesk): Promise<Answer> {
  const response = await fetch(`${origin}/api/health`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, text: '', bytes }
}

function post({ ask }: RunningDesk, path: string, json: Record<string, unknown>): Promise<Answer> {
  return ask(path, {
    method: 'POST',
    json: { ...json, ...(path === '/articles' && { allowDuplicate: true }) },
  })
}

/** Prose of which every 50th paragraph differs between two editions. */
function prose(edition: number): string {
  const paragraphs: string[] = []
  for (let index = 0, length = 0; length < LENGTH; index++) {
    const changed = edition > 0 && index % 50 === 0 ? ' again' : ''
    const item = `The council met${changed} in room ${String(index % 977)} over item ${String(index)}. It rained. Nobody of street ${String(index * 7)} came.`
    length += item.length + 2
    paragraphs.push(item)
  }
  return paragraphs.join('\n\n').slice(0, LENGTH)
}
