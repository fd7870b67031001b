import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { offlineAdapter } from './offline-adapter'
import { withSchemaEngine } from './with-schema-engine'

const schemaPath = 'prisma/schema.prisma'
const lockFile = `# Prisma reads this file to know which database the migrations are for. Keep it under version control.
provider = "postgresql"
`

/**
 * The SQL that turns a database of one Prisma schema into one of another; empty when nothing changes. An absent
 * `before` stands for an empty database.
 */
export async function diffSchemas(before: string | undefined, after: string): Promise<string> {
  const schema = { path: schemaPath, content: after }
  const { stdout } = await withSchemaEngine(offlineAdapter(), schema, (engine) =>
    engine.diff({
      from: before === undefined ? { tag: 'empty' } : asDatamodel(before),
      to: asDatamodel(after),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return stdout === null || stdout.includes('This is an empty migration.') ? '' : stdout
}

/**
 * Writes `prisma/migrations/<time>_<name>/migration.sql` with the difference between the schema of the last commit
 * (nothing, when it has none) and the one in the work tree. Returns the file written, or undefined without a change.
 */
export async function writeMigration(project: string, name: string, now: Date): Promise<string | undefined> {
  const after = await readFile(path.join(project, schemaPath), 'utf8')
  const sql = await diffSchemas(await committedSchema(project), after)
  if (sql === '') return undefined
  const migrations = path.join(project, 'prisma/migrations')
  const folder = path.join(migrations, `${timestamp(now)}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(migrations, 'migration_lock.toml'), lockFile)
  const file = path.join(folder, 'migration.sql')
  await writeFile(file, sql)
  return file
}

function asDatamodel(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: schemaPath, content }] }
}

async function committedSchema(project: string): Promise<string | undefined> {
  const git = promisify(execFile)
  const { stdout: listed } = await git('git', ['ls-tree', '--name-only', 'HEAD', '--', schemaPath], {
    cwd: project,
  })
  if (listed.trim() === '') return undefined
  // "./" because the project may be a folder inside a larger repository.
  const { stdout } = await git('git', ['show', `HEAD:./${schemaPath}`], {
    cwd: project,
    maxBuffer: 16 * 1024 * 1024,
  })
  return stdout
}

/** `20251123094500`, the form in which Prisma names migration folders. UTC. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14)
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    process.stderr.write('Name the migration in lower_snake_case: npm run db:diff -- add_sources\n')
    process.exitCode = 1
    return
  }
  const written = await writeMigration(process.cwd(), name, new Date())
  process.stdout.write(
    written === undefined
      ? 'The schema is the same as in the last commit; no migration written.\n'
      : `Wrote ${path.relative(process.cwd(), written)}. Read it, add what Prisma cannot express, commit it with the schema.\n`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv[2]).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
