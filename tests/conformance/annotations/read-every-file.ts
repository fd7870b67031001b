import { createPlacer } from '@/lib/core/formats/external/create-placer'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { readExternalFile } from '@/lib/core/formats/external/read-external-file'
import type { ExternalDocument } from '@/lib/core/formats/external/external-file'
import { readParagraphs } from '@/lib/ingest/readers/read-plain-text'
import type { Figure } from '@/tests/conformance/check'
import { listCorpus, readCorpus } from '@/tests/conformance/corpora'

/** A body of files, and what was counted in it by hand. */
type Body = { name: string; folder: string; gold: Partial<Record<keyof Count, number>> }

/**
 * The file of Label Studio's that is refused is a configuration. Of the W3C's samples those are that have no annotation
 * in them: a collection whose pages are elsewhere, and what is broken on purpose.
 */
const BODIES: readonly Body[] = [
  { name: 'doccano', folder: 'doccano', gold: { files: 2, found: 3, not_carried: 0, faulty: 1, refused: 0 } },
  { name: 'label_studio', folder: 'label-studio', gold: { files: 6, found: 0, faulty: 0, refused: 1 } },
  { name: 'webanno', folder: 'webanno-tsv3', gold: { files: 75, faulty: 0, refused: 0 } },
  { name: 'w3c_correct', folder: 'web-annotation-tests/tools/samples/correct', gold: { faulty: 0 } },
  { name: 'w3c_incorrect', folder: 'web-annotation-tests/tools/samples/incorrect', gold: {} },
]

type Count = {
  files: number
  refused: number
  found: number
  /** At the very words, in an article made of the text in the file. */
  placed: number
  not_placed: number
  /** Whose text the file does not bring, so that there is nothing to place them in. */
  without_text: number
  faulty: number
  not_carried: number
}

/** Reads every file of annotations; a figure for each count, and for each reason why something is not carried. */
export async function readEveryFile(corporaDir: string, faults: string[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const body of BODIES) figures.push(...(await readBody(body, { corporaDir, faults })))
  return figures
}

type Reading = { corporaDir: string; faults: string[] }

async function readBody({ name, folder, gold }: Body, { corporaDir, faults }: Reading): Promise<Figure[]> {
  const prefix = `annotations.${name}`
  const count: Count = {
    files: 0,
    refused: 0,
    found: 0,
    placed: 0,
    not_placed: 0,
    without_text: 0,
    faulty: 0,
    not_carried: 0,
  }
  const reasons = new Map<string, number>()
  for (const file of await filesIn(corporaDir, folder)) {
    const read = readExternalFile(await readCorpus(corporaDir, file))
    count.files += 1
    if (!read.ok) {
      count.refused += 1
      if (read.failure.code !== 'invalid') faults.push(`${file}: ${read.failure.message}`)
      continue
    }
    for (const document of read.value.documents) place(document, count)
    for (const { outcome, message } of read.value.remarks) {
      count[outcome] += 1
      const reason = `${outcome}.${slugOf(message)}`
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
  }
  if (count.not_placed > 0) faults.push(`${folder}: ${String(count.not_placed)} annotations were not placed.`)
  const must = new Map(Object.entries(gold))
  return [
    ...Object.entries(count).map(([what, value]): Figure => {
      const wanted = must.get(what)
      return { name: `${prefix}.${what}`, value, ...(wanted !== undefined && { must: wanted }) }
    }),
    ...[...reasons].sort().map(([reason, value]) => ({ name: `${prefix}.${reason}`, value })),
  ]
}

/** The files of annotations in a folder and those right below it, in order. */
async function filesIn(corporaDir: string, folder: string): Promise<string[]> {
  const files: string[] = []
  for (const name of await listCorpus(corporaDir, folder)) {
    const entry = `${folder}/${name}`
    if (name.includes('.')) files.push(entry)
    else files.push(...(await listCorpus(corporaDir, entry)).map((inner) => `${entry}/${inner}`))
  }
  return files.filter((file) => /\.(?:jsonl?|tsv)$/.test(file))
}

function place({ text, annotations }: ExternalDocument, count: Count): void {
  count.found += annotations.length
  if (text === undefined) {
    count.without_text += annotations.length
    return
  }
  const made = readParagraphs(text)
  if (!made.ok) {
    count.not_placed += annotations.length
    return
  }
  const { document } = made.value
  const target = { document, text: canonicalTextOf(document), language: 'und' }
  const find = createPlacer(target, { from: text, effort: { left: 0 } })
  for (const { place: where, quote } of annotations) {
    const placed = find(where)
    const words = placed.ok ? target.text.slice(placed.value.start, placed.value.end) : undefined
    const isThere = words !== undefined && squeezed(words) === squeezed(quote ?? words)
    count[isThere ? 'placed' : 'not_placed'] += 1
  }
}

/** White space is what an article has of its own. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}

function slugOf(message: string): string {
  const bare = message.toLowerCase().replace(/[“”]/g, '').replace(/\d+/g, 'n')
  return (
    bare
      .split(/[.,:]/, 1)[0]
      ?.replace(/[^a-z]+/g, '_')
      .slice(0, 60) ?? ''
  )
}
