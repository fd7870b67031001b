import type { ClientBase, QueryResult } from 'pg'
import { Prisma } from './generated/client'
import type { NameStatement } from './statement-names'

type Template = TemplateStringsArray | Prisma.Sql

/** SQL and nothing else, asked as Prisma is: what stands in `${}` is a parameter, or a piece made by `sql`. */
export type Statements = {
  /** The rows that a statement returns. */
  $queryRaw<Rows>(query: Template, ...values: unknown[]): Promise<Rows>
  /** How many rows a statement touches. */
  $executeRaw(query: Template, ...values: unknown[]): Promise<number>
}

/** The same on a connection of the driver. */
export function statementsOn(client: ClientBase, nameOf: NameStatement): Statements {
  function send(query: Template, values: unknown[]): Promise<QueryResult> {
    const statement = 'raw' in query ? Prisma.sql(query, ...values) : query
    const { text } = statement
    return client.query({ name: nameOf({ sql: text }), text, values: statement.values })
  }
  async function $queryRaw<Rows>(query: Template, ...values: unknown[]): Promise<Rows>
  async function $queryRaw(query: Template, ...values: unknown[]): Promise<unknown> {
    const { rows }: { rows: unknown } = await send(query, values)
    return rows
  }
  async function $executeRaw(query: Template, ...values: unknown[]): Promise<number> {
    return (await send(query, values)).rowCount ?? 0
  }
  return { $queryRaw, $executeRaw }
}
