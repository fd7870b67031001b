import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { storableText } from '@/lib/core/storable-text'
import { report } from '@/lib/ingest/report'

const failure = z.object({
  ok: z.literal(false),
  failure: z.object({
    code: z.enum(['invalid', 'too_large', 'unavailable']),
    message: z.string().max(2_000).transform(storableText),
    field: z.string().max(2_000).transform(storableText).exactOptional(),
  }),
})

/** A child's answer, checked like anything else that comes from outside: what it had read may have got hold of it. */
export function parseAnswer<T>(answer: unknown, schema: z.ZodType<T>): Result<T> {
  const failed = failure.safeParse(answer)
  if (failed.success) return { ok: false, failure: failed.data.failure }
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
