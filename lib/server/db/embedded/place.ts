import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { mayEnter, type Account } from './account'

/** Where things go that root's PostgreSQL must reach when it may not enter the project's own folder. */
export const sharedFolder = '/var/lib/stet'

/** Where the cluster of a data folder is, if it has one: the folder that a note names, else `<data folder>/postgres`. */
export async function knownPlace(dataDir: string): Promise<string> {
  return (await readNote(noteOf(dataDir))) ?? path.join(dataDir, 'postgres')
}

/**
 * Makes the known place ready, or another one when the account may not enter it (root, in a project below a closed
 * folder such as /root): a folder under `sharedFolder`, named in a note in the data folder. The alternative would be
 * to open the person's own folders to others, which is not ours to do.
 */
export async function preparePlace(dataDir: string, account: Account | undefined): Promise<string> {
  const known = await knownPlace(dataDir)
  await mkdir(known, { recursive: true, mode: 0o755 })
  if (mayEnter(account, known)) return known
  await rmdir(known)
  const elsewhere = path.join(sharedFolder, randomBytes(8).toString('hex'))
  await mkdir(elsewhere, { recursive: true })
  // Said again because root's umask may have taken it away.
  for (const folder of [sharedFolder, elsewhere]) await chmod(folder, 0o755)
  await writeFile(
    noteOf(dataDir),
    `${elsewhere}\n\nThe database of this folder is kept there: PostgreSQL does not run as root, and its user may not enter this folder.\nIf you delete this folder, delete that one too.\n`,
  )
  return elsewhere
}

function noteOf(dataDir: string): string {
  return path.join(dataDir, 'postgres-is-elsewhere')
}

async function readNote(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).split('\n')[0]
  } catch {
    return undefined
  }
}
