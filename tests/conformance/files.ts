import { setTimeout as wait } from 'node:timers/promises'
import mammoth from 'mammoth'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import type { Result } from '@/lib/core/result'
import { DOCUMENT_ARCHIVE } from '@/lib/ingest/archive/archive-limits'
import { openArchive } from '@/lib/ingest/archive/open-archive'
import { coolDown, warmUp } from '@/lib/ingest/child/pool'
import { readInChild } from '@/lib/ingest/child/read-in-child'
import type { Reading } from '@/lib/ingest/import-input'
import { recogniseFormat } from '@/lib/ingest/recognise/recognise-format'
import type { Check } from './check'
import { inMegabytes, watchMemory } from './watch-memory'
import { listCorpus, readCorpusBytes } from './corpora'

const FOLDER = 'docx'
const TURNS = 5
/** Long enough for a spare to be up. */
const REST_MS = 4_000

type Case = { name: string; bytes: Uint8Array<ArrayBuffer>; words: string[] }
type Read = { words: number; found: number; isRead: boolean; ms: number; faults: string[] }

/**
 * Word files that nobody here wrote, read as an import reads them: in a child. None may fail that has text, and the
 * words of its body must be the words of the article. Next to it, mammoth by itself in this process.
 */
export const check: Check = async (corporaDir) => {
  const cases = await casesIn(corporaDir)
  const watch = watchMemory()
  const reads: Read[] = []
  for (const each of cases) reads.push(await readOne(each))
  const peaks = watch.stop()
  const bare = await readBare(cases)
  const latency = await latencies(cases.find(({ words }) => words.length > 0))
  coolDown()
  const words = sum(reads.map((each) => each.words))
  const found = sum(reads.map((each) => each.found))
  return {
    figures: [
      { name: 'files.docx', value: cases.length },
      { name: 'files.read', value: reads.filter((each) => each.isRead).length },
      { name: 'files.without_text', value: cases.filter((each) => each.words.length === 0).length },
      { name: 'files.words_in_bodies', value: words },
      { name: 'files.words_lost', value: words - found, must: 0 },
      { name: 'files.ms_median', value: median(reads.map((each) => each.ms)) },
      { name: 'files.mammoth_ms_median', value: bare.ms },
      { name: 'files.child_peak_mb', value: inMegabytes(peaks.child) },
      { name: 'files.mammoth_peak_mb', value: bare.megabytes },
      { name: 'files.ms_with_spare', value: latency.warm },
      { name: 'files.ms_without_spare', value: latency.cold },
    ],
    faults: reads.flatMap((each) => each.faults),
  }
}

async function casesIn(corporaDir: string): Promise<Case[]> {
  const cases: Case[] = []
  for (const name of await listCorpus(corporaDir, FOLDER)) {
    const bytes = await readCorpusBytes(corporaDir, `${FOLDER}/${name}`)
    cases.push({ name, bytes, words: await wordsIn(bytes) })
  }
  return cases
}

async function readOne({ name, bytes, words }: Case): Promise<Read> {
  const format = recogniseFormat(bytes, { name })
  if (!format.ok)
    return { words: words.length, found: 0, isRead: false, ms: 0, faults: [`${name} is not recognised`] }
  const started = performance.now()
  const reading = await readInChild({ format: format.value, bytes })
  const ms = performance.now() - started
  const text = reading.ok ? canonicalTextOf(reading.value.document) : ''
  const lost = without(words, wordsOf(text))
  const faults =
    lost.length > 0 ? [`${name} lost ${lost.slice(0, 10).join(' ')}`] : faultsOf(name, words, reading)
  return { words: words.length, found: words.length - lost.length, isRead: reading.ok, ms, faults }
}

/** A file without words may be refused, but only for that; a picture alone is read. */
function faultsOf(name: string, words: readonly string[], reading: Result<Reading>): string[] {
  if (reading.ok || (words.length === 0 && reading.failure.message.includes('no text'))) return []
  return [`${name}: ${reading.failure.message}`]
}

/** The words of a file's body: runs of `w:t`, without the copies that are there for old programs. */
async function wordsIn(bytes: Uint8Array): Promise<string[]> {
  const archive = await openArchive(bytes, DOCUMENT_ARCHIVE)
  if (!archive.ok) throw new Error(archive.failure.message)
  const path =
    archive.value.paths.find((each) => /^word\/document\d*\.xml$/.test(each)) ?? 'word/document.xml'
  const xml = await archive.value.read(path)
  if (!xml.ok) throw new Error(xml.failure.message)
  const body = new TextDecoder().decode(xml.value).replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
  const pieces = body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<\/w:p>|<w:(?:tab|br|cr)\b[^>]*>)/g)
  const text = [...pieces].map(([, run, gap]) => (gap === undefined ? (run ?? '') : ' ')).join('')
  return wordsOf(text.replace(/&(?:lt|gt|amp|quot|apos);/g, ' '))
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** What is left of a list when another is taken from it, each as often as it is there. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = counts.get(word) ?? 0
    counts.set(word, count - 1)
    return count <= 0
  })
}

async function readBare(cases: readonly Case[]): Promise<{ ms: number; megabytes: number }> {
  const times: number[] = []
  const watch = watchMemory()
  for (const { bytes } of cases) {
    const started = performance.now()
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }).catch((error: unknown) => String(error))
    times.push(performance.now() - started)
  }
  return { ms: median(times), megabytes: inMegabytes(watch.stop().own) }
}

async function latencies(one: Case | undefined): Promise<{ warm: number; cold: number }> {
  if (!one) throw new Error('No file has any words.')
  const [warm, cold]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn++) {
    coolDown()
    cold.push((await readOne(one)).ms)
    await warmUp()
    await wait(REST_MS)
    warm.push((await readOne(one)).ms)
  }
  return { warm: median(warm), cold: median(cold) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}
