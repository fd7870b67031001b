import { readFile } from 'node:fs/promises'
import { memoryOf } from '@/lib/ingest/child/memory-of'

const LOOK_EVERY_MS = 20

/** Most resident bytes of a process and of any child of it, seen from outside, while something goes on. */
export type Peaks = { own: number; child: number }

/** Watches the memory of a process and of its children until stopped. Where the system has no /proc, children are 0. */
export function watchMemory(watched = process.pid): { stop: () => Peaks } {
  const peaks: Peaks = { own: 0, child: 0 }
  async function look(): Promise<void> {
    peaks.own = Math.max(peaks.own, (await memoryOf(watched)) ?? 0)
    for (const pid of await childrenOf(watched))
      peaks.child = Math.max(peaks.child, (await memoryOf(pid)) ?? 0)
  }
  void look()
  const eye = setInterval(() => void look(), LOOK_EVERY_MS)
  return {
    stop() {
      clearInterval(eye)
      return peaks
    },
  }
}

/** Resident bytes of a process that runs. */
export async function memoryNow(pid = process.pid): Promise<number> {
  const bytes = await memoryOf(pid)
  if (bytes === undefined) throw new Error(`The process ${String(pid)} has ended.`)
  return bytes
}

async function childrenOf(pid: number): Promise<number[]> {
  const id = String(pid)
  const list = await readFile(`/proc/${id}/task/${id}/children`, 'utf8').catch(() => '')
  return list.split(' ').filter(Boolean).map(Number)
}

export function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
