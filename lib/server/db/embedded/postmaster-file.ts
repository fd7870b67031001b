import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What a running PostgreSQL writes about itself: its process, its port, and whether it takes connections yet. */
export type PostmasterFile = { pid: number; port: number; ready: boolean }

// A number that no system gives to a process.
const nobody = '2147483647'

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const lines = await readLines(cluster)
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Takes the process number out of a file whose process is gone. PostgreSQL refuses to start when the number belongs to
 * any process of the same user by now (usual in containers). The rest stays, because it uses it to make sure that no
 * part of the old server still runs; deleting the file would skip that.
 */
export async function disownPostmasterFile(cluster: string): Promise<void> {
  const lines = await readLines(cluster)
  if (lines !== undefined) await writeFile(fileOf(cluster), [nobody, ...lines.slice(1)].join('\n'))
}

async function readLines(cluster: string): Promise<string[] | undefined> {
  try {
    return (await readFile(fileOf(cluster), 'utf8')).split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function fileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}
