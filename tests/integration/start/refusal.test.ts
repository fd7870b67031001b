import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'
import { startWith, useDataFolders } from './broken-start'

const SECRET = 'qZ8vK2mT5xR7wN4pL9sB3hG6jD1fC0yA'
const isRoot = process.getuid?.() === 0

type Case = {
  it: string
  /** Breaks a data folder that a start has used, and gives the variables to start with. */
  arrange: (dataDir: string) => Promise<Record<string, string>>
  says: RegExp
  /** Begins the command line. */
  command?: readonly string[]
}

const cases: Case[] = [
  {
    it: 'a port in use, and names another',
    async arrange() {
      const port = await takePort()
      return { PORT: String(port) }
    },
    says: /^Port \d+ is in use\. Stop what uses it, or choose another: PORT=\d+ npm start$/,
  },
  {
    it: 'an empty secret with a database of one’s own, and says how to make one',
    arrange: () => Promise.resolve({ DATABASE_URL: 'postgresql://stet:x@127.0.0.1:1/stet', STET_SECRET: '' }),
    says: /^STET_SECRET is missing\..*randomBytes/,
  },
  {
    it: 'a database that does not answer',
    arrange: () =>
      Promise.resolve({ DATABASE_URL: 'postgresql://stet:x@localhost:1/stet', STET_SECRET: SECRET }),
    says: /^The database cannot be reached: .*ECONNREFUSED.*\. Check DATABASE_URL\.$/,
  },
  {
    it: 'an empty file of the kept password',
    async arrange(dataDir) {
      await truncate(path.join(dataDir, 'postgres-password'))
      return {}
    },
    says: /postgres-password is empty\. Restore it from a backup/,
  },
  {
    it: 'an empty file of the kept secret',
    async arrange(dataDir) {
      await writeFile(path.join(dataDir, 'secret'), '')
      return {}
    },
    says: /secret is empty\. Restore it from a backup/,
  },
  {
    it: 'another password than that of the database',
    async arrange(dataDir) {
      await writeFile(path.join(dataDir, 'postgres-password'), 'another')
      return {}
    },
    says: /refused the connection .*postgres-password/,
  },
  {
    it: 'a cluster of another PostgreSQL',
    async arrange(dataDir) {
      await writeFile(cluster(dataDir, 'PG_VERSION'), '17\n')
      return {}
    },
    says: /was made by PostgreSQL 17, and this version of Stet has PostgreSQL 18\. .*pg_dump/,
  },
  {
    it: 'a torn control file',
    async arrange(dataDir) {
      await truncate(cluster(dataDir, 'global/pg_control'), 100)
      return {}
    },
    says: /^PostgreSQL did not start: .*control.* is damaged\. Restore it from a backup/,
  },
  {
    it: 'a control file that is gone',
    async arrange(dataDir) {
      await rm(cluster(dataDir, 'global/pg_control'))
      return {}
    },
    says: /^PostgreSQL did not start: .* is damaged\. Restore it from a backup/,
  },
  {
    it: 'a data folder whose cluster is missing',
    async arrange(dataDir) {
      await rm(path.join(dataDir, 'postgres'), { recursive: true })
      return {}
    },
    says: /was used before, but its database is missing: .*Restore the folder from a backup/,
  },
  {
    it: 'a data folder with a secret and an empty cluster, as when a disk is not mounted',
    async arrange(dataDir) {
      await rm(path.join(dataDir, 'postgres'), { recursive: true })
      await rm(path.join(dataDir, 'postgres-password'))
      await writeFile(path.join(dataDir, 'secret'), SECRET)
      return {}
    },
    says: /was used before, but its database is missing/,
  },
  {
    it: 'a cluster that is there in part',
    async arrange(dataDir) {
      await rm(cluster(dataDir, 'PG_VERSION'))
      return {}
    },
    says: /was used before, but its database is missing/,
  },
  {
    it: 'a data folder that is a file',
    async arrange(dataDir) {
      const file = path.join(dataDir, 'file')
      await writeFile(file, '')
      return { STET_DATA_DIR: file }
    },
    says: /^STET_DATA_DIR cannot be used: .* is a file, or is below one\. Use a folder\.$/,
  },
  {
    it: 'a data folder below a file',
    async arrange(dataDir) {
      const file = path.join(dataDir, 'file')
      await writeFile(file, '')
      return { STET_DATA_DIR: path.join(file, 'data') }
    },
    says: /^STET_DATA_DIR cannot be used: .* is a file, or is below one\. Use a folder\.$/,
  },
  {
    it: 'a data folder that cannot be written',
    async arrange(dataDir) {
      // Permissions do not bind root, but the kernel's own file system does.
      if (isRoot) return { STET_DATA_DIR: '/sys/stet' }
      await chmod(dataDir, 0o555)
      onTestFinished(() => chmod(dataDir, 0o755))
      return {}
    },
    says: /^STET_DATA_DIR cannot be used: /,
  },
  {
    it: 'a cluster of another user',
    async arrange(dataDir) {
      if (isRoot) await chown(cluster(dataDir), 0, 0)
      else await chmod(cluster(dataDir), 0)
      return {}
    },
    says: /(belongs to another user\. Start Stet as that user|may not write)/,
  },
  {
    it: 'a disk without room for the database',
    arrange: (dataDir) => Promise.resolve({ STET_DATA_DIR: path.join(path.dirname(dataDir), 'new') }),
    // No file may be longer than eight blocks.
    command: ['/bin/sh', '-c', 'ulimit -f 8; exec "$@"', 'sh'],
    says: /^The database could not be created in .*: .*SIGXFSZ\. Is there room on the disk\?$/,
  },
]

const usedFolder = useDataFolders()

describe('npm start refuses', () => {
  it.each(cases)('$it', async ({ arrange, says, command }) => {
    const dataDir = await usedFolder()
    const environment = await arrange(dataDir)
    const before = await listFiles(dataDir)
    const { code, complaint } = await startWith({ STET_DATA_DIR: dataDir, ...environment }, command)
    expect(complaint).toMatch(says)
    expect(complaint.split('\n')).toHaveLength(1)
    expect(code).toBe(1)
    const after = new Set(await listFiles(dataDir))
    expect(before.filter((file) => !after.has(file))).toEqual([])
  })
})

it('does nothing before it has found its port free', async () => {
  const dataDir = await temporaryFolder()
  await startWith({ STET_DATA_DIR: dataDir, PORT: String(await takePort()) })
  expect(await readdir(dataDir)).toEqual([])
})

it('makes no new database in place of one that is gone, and uses it once it is back', async () => {
  const dataDir = await usedFolder()
  const aside = path.join(path.dirname(dataDir), 'aside')
  await rename(path.join(dataDir, 'postgres'), aside)
  expect((await startWith({ STET_DATA_DIR: dataDir })).code).toBe(1)
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false)
  await rename(aside, path.join(dataDir, 'postgres'))
  // Far enough to be past the database: the secret is asked for after it.
  await writeFile(path.join(dataDir, 'secret'), '')
  expect((await startWith({ STET_DATA_DIR: dataDir })).complaint).toContain('secret is empty')
})

function cluster(dataDir: string, ...names: string[]): string {
  return path.join(dataDir, 'postgres/cluster', ...names)
}

async function takePort(): Promise<number> {
  const taken = createServer().listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => void taken.close())
  await once(taken, 'listening')
  return z.object({ port: z.number() }).parse(taken.address()).port
}

/** The files of the database and beside it, without what PostgreSQL makes anew at each start. */
async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter(
    (name) =>
      /^(?:[^/]+|postgres\/cluster\/(?:PG_VERSION|base|global|pg_wal).*)$/.test(name) &&
      !name.endsWith('pg_internal.init'),
  )
}
