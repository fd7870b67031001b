import { IMPORT_FORMATS } from '@/lib/schema/import-formats'
import type { Task } from './wire'

/** What one child may use before it is ended. */
export type Limits = {
  seconds: number
  /** Resident memory, as the system counts it: array buffers lie outside the parser's own heap. */
  memoryBytes: number
  /** What it may answer. */
  outputBytes: number
}

const MB = 1024 * 1024

/** The heap of the child's JavaScript, in MB; beyond it the child ends itself. */
export const HEAP_MB = 512

export function limitsOf(task: Task): Limits {
  if (task.kind === 'unpack') return { seconds: 60, memoryBytes: 1_024 * MB, outputBytes: 256 * MB }
  // Somebody waits for all of them together.
  if (task.kind === 'annotated') return { seconds: 40, memoryBytes: 768 * MB, outputBytes: 96 * MB }
  const { seconds } = IMPORT_FORMATS[task.source.format]
  return { seconds, memoryBytes: 768 * MB, outputBytes: 96 * MB }
}
