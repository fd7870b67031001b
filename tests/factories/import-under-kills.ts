import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportRowView } from '@/lib/schema/import-job'
import type { Person } from './desk'
import { differentFiles, readImport, readRows, startImport } from './import-many'
import { killAfter, startWorkerProcess } from './worker-process'

type Size = { rows: number; kills: number }

/** The longest that a worker is left alone; within it, it gets through a few rows. */
const LONGEST_MS = 900
const PATIENCE_MS = 100_000

/**
 * An import whose worker is killed again and again while it is at it, and which another worker brings to its end. Only
 * kills in the middle of the import are counted.
 */
export async function importUnderKills(
  by: Person,
  databaseUrl: string,
  { rows, kills }: Size,
): Promise<{ rows: ImportRowView[]; kills: number }> {
  const { id } = await startImport(by, differentFiles(rows))
  let killed = 0
  while (killed < kills) {
    const worker = await startWorkerProcess(databaseUrl)
    await killAfter(worker, Math.random() * LONGEST_MS)
    if ((await readImport(by, id)).status !== 'running') break
    killed += 1
  }
  const last = await startWorkerProcess(databaseUrl)
  try {
    await waitForEnd(by, id)
  } finally {
    await killAfter(last, 0)
  }
  return { rows: await readRows(by, id), kills: killed }
}

async function waitForEnd(by: Person, id: string): Promise<void> {
  const latest = Date.now() + PATIENCE_MS
  while ((await readImport(by, id)).status === 'running') {
    if (Date.now() > latest) throw new Error('The import has not ended.')
    await sleep(200)
  }
}
