import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import { createCarrier, type AnchorToCarry } from '@/lib/core/anchoring/create-carrier'
import { compareSentences } from '@/lib/core/anchoring/compare-sentences'
import { describe as quote } from '@/lib/core/anchoring/describe'
import { ok } from '@/lib/core/result'
import { deriveSentences, withEdits } from '@/lib/core/text/sentence'
import { onText, withCarrier } from '@/lib/ingest/thread/on-text'
import { findPlaces } from '@/lib/ingest/thread/find-places'
import { readAnnotations } from '@/lib/ingest/thread/read-annotations'
import { startThread } from '@/lib/ingest/thread/start-thread'
import { endIdleThread } from '@/lib/ingest/thread/thread-pool'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { unwrap } from '@/tests/factories/unwrap'

afterAll(endIdleThread)

const PARAGRAPHS = Array.from(
  { length: 2_000 },
  (_, index) =>
    `The council met in room ${String(index)}. It rained. Nobody came to item ${String(index * 7)}.`,
)
const LONG = PARAGRAPHS.join('\n\n')
const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: PARAGRAPHS.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
}
const SENTENCES = deriveSentences(LONG, 'en')
const EDITED = LONG.replaceAll('Nobody came', 'No one came').replace('room 5.', 'hall 5.')

/** How often the event loop turned while something was waited for. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const loop = { turns: 0, isOn: true }
  const done = work.finally(() => (loop.isOn = false))
  while (loop.isOn) {
    await turn()
    loop.turns++
  }
  await done
  return loop.turns
}

it('a long text is cut as a short one is, while the server goes on', async () => {
  const derived = onText(LONG.length, {
    name: 'derive',
    asked: { text: LONG, language: 'en', structured: [] },
  })
  expect(await turnsDuring(derived)).toBeGreaterThan(100)
  expect(unwrap(await derived).sentences).toEqual(SENTENCES)
})

it('corrections and comparisons of long texts come back as they are made here', async () => {
  const edits = [{ id: 'a', kind: 'merge' as const, at: SENTENCES[1]?.start ?? 0 }]
  const asked = { text: LONG, sentences: SENTENCES, edits }
  const corrected = await onText(LONG.length, { name: 'correct', asked })
  expect(unwrap(corrected)).toEqual(withEdits(LONG, SENTENCES, edits))
  const [before, after] = [
    { text: LONG, sentences: SENTENCES },
    { text: EDITED, sentences: deriveSentences(EDITED, 'en') },
  ]
  const compared = await onText(LONG.length, { name: 'compare', asked: { before, after } })
  expect(unwrap(compared)).toEqual(compareSentences(before, after))
})

it('annotations of a long text are carried over, batch by batch, as they are here', async () => {
  const versions = { before: LONG, after: EDITED, language: 'en' }
  const anchors = SENTENCES.slice(0, 40).map(({ start, end }, index): AnchorToCarry => {
    const facts = { annotationId: String(index), status: 'exact' as const, was: null, approved: false }
    return { ...facts, start, end, ...quote(LONG, { start, end }) }
  })
  const carried = await withCarrier(versions, async ({ carryAnchors, carryOffsets }) => {
    const first = unwrap(await carryAnchors(anchors.slice(0, 20)))
    const second = unwrap(await carryAnchors(anchors.slice(20)))
    return ok({ anchors: [...first, ...second], offsets: unwrap(await carryOffsets([0, 27])) })
  })
  const here = createCarrier(versions)
  expect(unwrap(carried)).toEqual({
    anchors: anchors.map(here.carryAnchor),
    offsets: [0, 27].map(here.carryOffset),
  })
  expect(unwrap(carried).anchors.some(({ status }) => status === 'fuzzy')).toBe(true)
})

it('annotations of another tool are read, and their places found, as they are here', async () => {
  const words = SENTENCES.slice(0, 3_000).map(({ start, end }) => LONG.slice(start, end))
  const file = JSON.stringify({
    rows: words.map((exact, index) => ({
      id: String(index),
      uri: 'https://news.example/council',
      user: 'acct:ada@hypothes.is',
      tags: ['claim'],
      text: '',
      target: [
        {
          source: 'https://news.example/council',
          selector: [
            // One in thirty has changed, and is looked for at length.
            { type: 'TextQuoteSelector', exact: index % 30 === 0 ? exact.replace('met', 'sat') : exact },
          ],
        },
      ],
    })),
  })
  const bytes = new TextEncoder().encode(file)
  const reading = onText(bytes.length, { name: 'readAnnotations', asked: bytes })
  expect(await turnsDuring(reading)).toBeGreaterThan(10)
  const read = unwrap(await reading)
  expect(read).toEqual(readAnnotations(bytes))
  const places = unwrap(read).documents.flatMap(({ annotations }) => annotations.map(({ place }) => place))
  expect(places).toHaveLength(3_000)
  const asked = {
    target: { text: LONG, document: DOCUMENT, language: 'en' },
    from: undefined,
    places,
    effort: 5_000_000,
    milliseconds: 60_000,
  }
  const finding = onText(LONG.length, { name: 'findPlaces', asked })
  expect(await turnsDuring(finding)).toBeGreaterThan(100)
  const found = unwrap(await finding)
  expect(found).toEqual(findPlaces(asked))
  expect(found.effort).toBeLessThan(asked.effort)
  const statuses = new Set(found.places.map((place) => (place.ok ? place.value.status : 'none')))
  expect(statuses).toContain('fuzzy')
  expect(statuses).toContain('exact')
})

it('leaves out the places that it has no time for', () => {
  const places = [{ kind: 'offsets' as const, start: 0, end: 3 }]
  const asked = {
    target: { text: LONG, document: DOCUMENT, language: 'en' },
    from: undefined,
    places,
    effort: 0,
  }
  expect(findPlaces({ ...asked, milliseconds: 0 })).toEqual({ places: [], effort: 0 })
  expect(findPlaces({ ...asked, milliseconds: 60_000 }).places).toHaveLength(1)
})

it('many at once are all answered', async () => {
  const texts = Array.from({ length: 6 }, (_, index) => PARAGRAPHS.slice(index).join('\n\n'))
  const answers = await Promise.all(
    texts.map((text) =>
      onText(text.length, { name: 'derive', asked: { text, language: 'en', structured: [] } }),
    ),
  )
  expect(answers.map((answer) => unwrap(answer).sentences.length)).toEqual(
    texts.map((text) => deriveSentences(text, 'en').length),
  )
})

/** A thread that runs this in place of our work. */
async function threadOf(program: string, { seconds = 60, heapMb = 512 } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-thread-'))
  const entry = path.join(folder, 'main.mjs')
  await writeFile(entry, `import { parentPort } from 'node:worker_threads'\n${program}`)
  const thread = startThread(entry, { seconds, heapMb })
  onTestFinished(async () => {
    thread.end()
    await rm(folder, { recursive: true })
  })
  return thread
}

const TASK = { name: 'derive', asked: { text: 'A.', language: 'en', structured: [] } } as const

it.each([
  ['takes too long', "parentPort.on('message', () => { for (;;) {} })", { seconds: 1 }],
  [
    'needs too much memory',
    "parentPort.on('message', () => { const all = []; for (;;) all.push('x'.repeat(9) + all.length) })",
    { heapMb: 32 },
  ],
])('work that %s is a failure, and ends its thread', async (_what, program, limits) => {
  const thread = await threadOf(program, limits)
  expect(await thread.ask(TASK)).toMatchObject({ ok: false, failure: { code: 'too_large' } })
  expect(thread.isAlive()).toBe(false)
})

it('a fault of ours is an error, and ends its thread', async () => {
  const thread = await threadOf("parentPort.on('message', () => { throw new RangeError('A bug.') })")
  await expect(thread.ask(TASK)).rejects.toThrow('A bug.')
  await vi.waitFor(() => expect(thread.isAlive()).toBe(false))
})
