import type { WorkQueue } from '@/lib/core/annotation/work-queue'

/** How the room's work stands with the server, as it is shown. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving'; steps: number }
  | { kind: 'failed'; steps: number; message: string; signIn: boolean }
  | { kind: 'conflict' }

export function saveStateOf({ waiting, stalled, conflict }: WorkQueue): SaveState {
  if (conflict) return { kind: 'conflict' }
  const steps = waiting.length
  if (stalled)
    return { kind: 'failed', steps, message: stalled.message, signIn: stalled.code === 'unauthenticated' }
  return steps > 0 ? { kind: 'saving', steps } : { kind: 'saved' }
}
