import type * as z from 'zod'
import { ok, type Failure, type Result } from '@/lib/core/result'

/** Parses untrusted input; a failure names every field that is wrong. The edge's only way in. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(raw)
  return parsed.success ? ok(parsed.data) : { ok: false, failure: invalidInput(parsed.error) }
}

function invalidInput(error: z.ZodError): Failure {
  const issues = error.issues.map(({ path, message }) => ({ field: fieldName(path), message }))
  const [first] = issues
  const where = first?.field ? `${first.field}: ` : ''
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  const message = `${where}${first?.message ?? 'The input is not valid'}${others}`
  return { code: 'invalid', message, issues, ...(first?.field ? { field: first.field } : {}) }
}

/** `body.items.2.start` reads `items.2.start` to whoever wrote the body. */
function fieldName(path: readonly PropertyKey[]): string {
  return (path[0] === 'body' ? path.slice(1) : path).map(String).join('.')
}
