import * as z from 'zod'
import { createApi } from '@/lib/server/http/create-api'
import type { Person } from './desk'
import { wholeDatabase } from './whole-database'

const api = createApi()

/** `text` is the body read as UTF-8. */
export type Answer = { status: number; headers: Headers; text: string; bytes: Uint8Array<ArrayBuffer> }

type Options = { headers?: Record<string, string>; body?: unknown; form?: FormData }

/** Sends a request to the API in this process, as this person. `call` is a method and a path in their workspace. */
export async function send(
  person: Pick<Person, 'slug' | 'headers'>,
  call: string,
  options: Options = {},
): Promise<Answer> {
  const [method = 'GET', path = '/'] = call.split(' ')
  const { body, form, headers } = options
  const response = await api.request(`/api/v1/workspaces/${person.slug}${path}`, {
    method,
    headers: {
      ...person.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(form && { body: form }),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, text: new TextDecoder().decode(bytes), bytes }
}

/**
 * The same for a change that is based on what is stored now, unless `headers` name another revision: for tests that are
 * about something else than conflicts.
 */
export async function sendCurrent(
  person: Pick<Person, 'slug' | 'headers'>,
  call: string,
  options: Options = {},
): Promise<Answer> {
  const revision = await currentRevision(person.slug, call)
  return send(person, call, {
    ...options,
    headers: { 'if-match': `"${String(revision)}"`, ...options.headers },
  })
}

/** Of what the path names; 0, which nothing has, if it is not there. */
async function currentRevision(slug: string, call: string): Promise<number> {
  const [, table = '', id = ''] = call.split(/[ /]+/).filter((part) => part !== '')
  const db = wholeDatabase()
  const asked = { where: { id }, select: { revision: true } }
  const find: Record<string, () => Promise<{ revision: number } | null>> = {
    annotations: () => db.annotation.findUnique(asked),
    articles: () => db.article.findUnique(asked),
    claims: () => db.claim.findUnique(asked),
    evidence: () => db.evidence.findUnique(asked),
    sources: () => db.source.findUnique(asked),
    verdicts: () => db.verdict.findUnique(asked),
    '': () => db.workspace.findUnique({ where: { slug }, select: { revision: true } }),
  }
  return (await find[table]?.())?.revision ?? 0
}

/** The same, for an answer that must be of this status and this shape. */
export async function expectAnswer<Schema extends z.ZodType>(
  status: number,
  schema: Schema,
  answer: Promise<Answer>,
): Promise<z.output<Schema>> {
  const { status: actual, text } = await answer
  if (actual !== status) throw new Error(`Expected ${String(status)}, got ${String(actual)}: ${text}`)
  return schema.parse(JSON.parse(text))
}

export const problemSchema = z.object({
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** The problem that a refused request is answered with. */
export async function refusal(answer: Promise<Answer>): Promise<Problem> {
  const { status, text } = await answer
  if (status < 400 || status >= 500) throw new Error(`Expected a refusal, got ${String(status)}: ${text}`)
  return problemSchema.parse(JSON.parse(text))
}
