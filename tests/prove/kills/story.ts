import * as z from 'zod'
import type { AuditAction } from '@/lib/schema/audit-actions'
import type { Ledger, Rows } from './ledger'
import { Believed, type Answer, type Person, type Sent } from './person'

export type People = { reviewer: Person; editor: Person; admin: Person }
export type Story = { marker: string; people: People; ledger: Ledger }

type Step = {
  kind: string
  by: Person
  /** `POST /articles` */
  call: string
  sent?: Sent
  /** What is there if the write was done; known before the answer is. */
  rows?: readonly Rows[]
  event?: { action: AuditAction; subject: (answer: unknown) => string }
}

/** The story cannot go on, since a write has no answer that it could use. */
export class Ended extends Error {}

const withId = z.object({ id: z.uuid() })

/** Does one write and enters into the ledger what it was told. */
export async function doStep(
  story: Story,
  { kind, by, call, sent, rows = [], event }: Step,
): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ')
  try {
    const answer = await by.write(method, path, sent)
    if (answer.status >= 300) {
      story.ledger.refused(`${kind}: ${String(answer.status)} ${JSON.stringify(answer.body).slice(0, 300)}`)
      throw new Ended()
    }
    const { action, subject } = event ?? {}
    const line = action && subject ? { event: { action, subject: subject(answer.body) } } : {}
    story.ledger.acknowledge({ kind, rows, ...line })
    return answer
  } catch (error) {
    if (error instanceof Believed) {
      story.ledger.acknowledge({ kind, rows })
      throw new Ended()
    }
    throw error
  }
}

/** There must be exactly one such row. */
export function row(table: string, condition: string, values: readonly unknown[]): Rows {
  return { sql: `SELECT count(*)::int AS n FROM "${table}" WHERE ${condition}`, values, count: 1 }
}

/** An event whose subject is the `id` of the answer. */
export function own(action: AuditAction): NonNullable<Step['event']> {
  return { action, subject: (answer) => withId.parse(answer).id }
}

/** An event on something that is known. */
export function on(action: AuditAction, subject: string): NonNullable<Step['event']> {
  return { action, subject: () => subject }
}
