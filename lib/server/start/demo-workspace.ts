import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { emptyTables } from '@/lib/server/db/empty-tables'
import type { Environment } from '@/lib/server/env'
import { say, withProgress } from './terminal'

type DataDir = Pick<Environment, 'STET_DATA_DIR'>
type Settings = DataDir & Pick<Environment, 'STET_DEMO_PASSWORD'>

const logins = ['admin', 'editor', 'reviewer', 'reviewer2', 'viewer'].map((name) => `${name}@demo.test`)

/** Makes the demo workspace with `seed` and keeps its password. `embedded` says that a start cut short can be undone. */
export async function makeDemo(
  settings: Settings,
  seed: (options: { password: string }) => Promise<void>,
  { embedded }: { embedded: boolean },
): Promise<void> {
  const password = settings.STET_DEMO_PASSWORD ?? readablePassword()
  // Kept first: a demo whose password nobody knows would be worse than a password without a demo.
  await writeFile(passwordFile(settings), `${password}\n`, { mode: 0o600 })
  if (embedded) await writeFile(unfinishedFile(settings), '')
  await withProgress('Making the demo workspace', () => seed({ password }))
  await rm(unfinishedFile(settings), { force: true })
}

/**
 * Empties our own database when making the demo in it was cut short. It was empty before, and nothing else can have
 * come in: the app is served only when the demo is whole, or undone.
 */
export async function clearUnfinishedDemo(settings: DataDir, databaseUrl: string): Promise<void> {
  if (!existsSync(unfinishedFile(settings))) return
  say('The demo workspace was not finished at an earlier start; starting over.')
  await undoDemo(settings, databaseUrl)
}

/** Takes back what there is of a demo that could not be finished, so that the next start can try again. */
export async function undoDemo(settings: DataDir, databaseUrl: string): Promise<void> {
  if (!existsSync(unfinishedFile(settings))) return
  await emptyTables(databaseUrl)
  await rm(unfinishedFile(settings))
  await forgetDemo(settings)
}

/** Forgets the password of a demo that has no users. */
export async function forgetDemo(settings: DataDir): Promise<void> {
  await rm(passwordFile(settings), { force: true })
}

/** Who can sign in to the demo workspace, in lines for the terminal; none when there is no demo. */
export async function describeDemo(settings: Settings): Promise<string[]> {
  if (!existsSync(passwordFile(settings))) return []
  const password = (await readFile(passwordFile(settings), 'utf8')).trim()
  const lines = [
    'Demo logins, all with the password',
    `  ${password}`,
    ...logins.map((login) => `  ${login}`),
  ]
  const wished = settings.STET_DEMO_PASSWORD
  if (wished !== undefined && wished !== password)
    lines.push(
      'STET_DEMO_PASSWORD has no effect: the demo workspace was made earlier, with the password above.',
    )
  return lines
}

function passwordFile({ STET_DATA_DIR }: DataDir): string {
  return path.join(STET_DATA_DIR, 'demo-password')
}

function unfinishedFile({ STET_DATA_DIR }: DataDir): string {
  return path.join(STET_DATA_DIR, 'demo-unfinished')
}

/** Easy to copy by eye: four groups of four, without letters that look alike. 79 bits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('')
  return Array.from({ length: 4 }, group).join('-')
}
