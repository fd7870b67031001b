import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '@/lib/core/result'

/** The secret kept in a file that only its owner may read; 32 random bytes are made when there is none. */
export async function keptSecret(file: string): Promise<Result<string>> {
  const kept = (await readIfThere(file)) ?? (await makeSecret(file))
  if (kept !== '') return ok(kept)
  return fail('invalid', `${file} is empty. Restore it from a backup: the data in this folder needs it.`)
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Under another name first, so that a crash leaves a whole secret or none. Of two at once, the first one counts. */
async function makeSecret(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const opened = await open(unfinished, 'wx', 0o600)
    await opened.writeFile(`${randomBytes(32).toString('base64url')}\n`)
    await opened.sync()
    await opened.close()
    await link(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(unfinished, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}
