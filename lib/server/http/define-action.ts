import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import type * as z from 'zod'
import type { FieldIssue, Result } from '@/lib/core/result'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { databaseFailure } from '@/lib/server/grants/database-failure'
import { log } from '@/lib/server/log'
import { parseInput } from './parse-input'
import { findUnstorable } from './read-body'

/** What a plain form shows after it was sent: nothing yet, or what was wrong and where. */
export type FormState = { message?: string; issues?: readonly FieldIssue[]; values?: Record<string, string> }

/**
 * Declares a server action behind a plain form: parses the form with Zod, runs the use case, and on failure gives the
 * form back what was typed (passwords left out) with what was wrong. `then` follows a success; it may redirect.
 */
export function defineAction<Schema extends z.ZodType, T>(definition: {
  input: Schema
  run: (input: z.output<Schema>) => Promise<Result<T>>
  then: (value: T) => never | Promise<never>
}): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const refused = refuseCrossOrigin({ method: 'POST', headers: new Headers(await headers()) })
    if (refused) return { message: refused.message }
    const raw = Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    const fields = Object.fromEntries(Object.entries(raw).filter(([name]) => !name.startsWith('$')))
    const result = await attempt(definition, fields)
    if (result.ok) return definition.then(result.value)
    const { message, issues = [] } = result.failure
    const { password: _password, ...values } = fields
    return { message, issues, values }
  }
}

async function attempt<Schema extends z.ZodType, T>(
  { input, run }: { input: Schema; run: (input: z.output<Schema>) => Promise<Result<T>> },
  fields: Record<string, string>,
): Promise<Result<T>> {
  const fault = findUnstorable(fields)
  if (fault) return { ok: false, failure: { code: 'invalid', ...fault, issues: [fault] } }
  const parsed = parseInput(input, fields)
  if (!parsed.ok) return parsed
  try {
    return await run(parsed.value)
  } catch (error) {
    const failure = databaseFailure(error)
    if (failure) {
      log.warn({ err: error }, 'the database did not answer an action')
      return { ok: false, failure }
    }
    const incident = randomUUID()
    log.error({ incident, err: error }, 'action failed')
    const message = `Something went wrong. Nothing was saved. To report this problem, quote the reference "${incident}".`
    return { ok: false, failure: { code: 'unavailable', message } }
  }
}
