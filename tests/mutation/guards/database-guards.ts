import { Client } from 'pg'
import * as z from 'zod'
import type { Guard } from './guard'

/** Triggers, checks, references and unique indexes, each with the statement that drops it. Primary keys stay. */
const EVERY_GUARD = `
  SELECT 'trigger ' || tgname AS was, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS becomes
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT CASE contype WHEN 'c' THEN 'check ' ELSE 'reference ' END || conname,
    format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
  FROM pg_constraint WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace AND conrelid <> 0
  UNION ALL
  SELECT 'unique ' || indexrelid::regclass::text, format('DROP INDEX %s CASCADE', indexrelid::regclass)
  FROM pg_index WHERE indisunique AND NOT indisprimary
    AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
  ORDER BY 1`

const rowsSchema = z.array(z.object({ was: z.string(), becomes: z.string() }))

/** The guards that the migrated database itself has. */
export async function databaseGuards(templateUrl: string): Promise<Guard[]> {
  const rows = rowsSchema.parse(await ask(templateUrl, EVERY_GUARD))
  return rows.map((row) => ({
    ...row,
    kind: 'database',
    isCondition: false,
    file: 'database',
    line: 0,
    start: 0,
    end: 0,
  }))
}

/** The address of a copy of the template in which the guard is dropped. */
export async function templateWithout(templateUrl: string, { becomes }: Guard): Promise<string> {
  const copy = onServer(templateUrl, 'stet_without_guard')
  const server = onServer(templateUrl, 'postgres')
  await ask(server, 'DROP DATABASE IF EXISTS stet_without_guard WITH (FORCE)')
  await ask(server, `CREATE DATABASE stet_without_guard TEMPLATE ${new URL(templateUrl).pathname.slice(1)}`)
  await ask(copy, becomes)
  return copy
}

function onServer(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
