import type { WorkStore } from '@/components/reader/room/work-store'
import type { Work } from '@/lib/core/annotation/work'
import { createWorkQueue } from '@/lib/core/annotation/work-queue'

/** A store that only writes down what it is asked to do. */
export function createRecordingStore() {
  const performed: { label: string; work: Work }[] = []
  const recorded: { label: string; undo: Work | { final: string } }[] = []
  const snapshot = { queue: createWorkQueue([], -1), annotations: [] }
  const store: WorkStore = {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    load: () => true,
    restore: () => undefined,
    perform: (label, ...works) => performed.push(...works.map((work) => ({ label, work }))),
    record: (label, undo) => recorded.push({ label, undo }),
    undo: () => undefined,
    redo: () => undefined,
    retry: () => undefined,
    settle: () => undefined,
  }
  return { store, performed, recorded }
}
