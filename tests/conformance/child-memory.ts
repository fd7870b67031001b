import { readFile } from 'node:fs/promises'
import { memoryOf } from '@/lib/server/import/child/memory-of'

const LOOK_EVERY_MS = 20

/** Most resident bytes of this process and of any child of it, seen from outside, while something goes on. */
export type Peaks = { own: number; child: number }

/** Watches the memory of this process and of its children until stopped. Where the system has no /proc, children are 0. */
export function watchMemory(): { stop: () => Peaks } {
  const peaks: Peaks = { own: process.memoryUsage().rss, child: 0 }
  const eye = setInterval(() => {
    peaks.own = Math.max(peaks.own, process.memoryUsage().rss)
    void childrenOf(process.pid).then(async (pids) => {
      for (const pid of pids) peaks.child = Math.max(peaks.child, (await memoryOf(pid)) ?? 0)
    })
  }, LOOK_EVERY_MS)
  return {
    stop() {
      clearInterval(eye)
      return peaks
    },
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const id = String(pid)
  const list = await readFile(`/proc/${id}/task/${id}/children`, 'utf8').catch(() => '')
  return list.split(' ').filter(Boolean).map(Number)
}

export function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
