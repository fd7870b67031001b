import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { report } from '@/lib/ingest/report'
import { failed } from './answer-schemas'

/** A child's answer, checked like anything else that comes from outside: what it had read may have got hold of it. */
export function parseAnswer<T>(answer: unknown, schema: z.ZodType<T>): Result<T> {
  const told = failed.safeParse(answer)
  if (told.success) return told.data
  const read = z.object({ ok: z.literal(true), value: schema }).safeParse(answer)
  if (read.success) return ok(read.data.value)
  const issue = read.error.issues[0]
  report(
    'warn',
    { path: issue?.path.join('.'), issue: issue?.code },
    'a reader gave an answer of the wrong shape',
  )
  return fail(
    'invalid',
    'The file could not be read: its parser gave no usable answer. Paste its text instead.',
  )
}
