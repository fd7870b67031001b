import { fail, type Result } from '@/lib/core/result'
import { report } from '@/lib/ingest/report'
import { askChild } from './ask-child'
import { limitsOf, type Limits } from './limits'
import { acquire, release } from './pool'
import type { Death } from './start-child'
import type { Task } from './wire'

/** Does a task in a process of its own. Whatever becomes of that process, the caller gets a result. */
export async function runInChild(task: Task): Promise<Result<unknown>> {
  const child = await acquire()
  if (!child.ok) return child
  const limits = limitsOf(task)
  const started = performance.now()
  try {
    const answer = await askChild(child.value, task, limits)
    if (answer.ok) return answer
    const ms = Math.round(performance.now() - started)
    report(
      'warn',
      { task: nameOf(task), ms, ...answer.failure },
      'a file could not be read: its reader ended',
    )
    return failureOf(answer.failure, limits)
  } finally {
    release()
  }
}

function nameOf(task: Task): string {
  return task.kind === 'read' ? task.source.format : task.kind
}

function failureOf({ cause }: Death, limits: Limits): Result<never> {
  switch (cause) {
    case 'time':
      return fail(
        'too_large',
        `Reading the file took longer than ${String(limits.seconds)} s. Split it, or paste its text.`,
      )
    case 'memory':
      return fail(
        'too_large',
        'Reading the file needed more memory than allowed. Split it, or paste its text.',
      )
    case 'output':
      return fail('too_large', 'The file has more than can be imported at once. Split it, or paste its text.')
    case 'stopped':
      return fail(
        'invalid',
        'The file could not be read: its parser stopped. Save it again, or paste its text.',
      )
  }
}
