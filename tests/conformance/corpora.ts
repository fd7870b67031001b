import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** A file of the corpora; one that is not there stops the run, naming it. */
export async function readCorpus(corporaDir: string, name: string): Promise<string> {
  const file = path.join(corporaDir, name)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw missing(file, error)
  }
}

/** The same, of a file that is no text. */
export async function readCorpusBytes(corporaDir: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(corporaDir, name)
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    throw missing(file, error)
  }
}

/** The names of the files and folders in a folder of the corpora; an empty one is as bad as a missing one. */
export async function listCorpus(corporaDir: string, name: string): Promise<string[]> {
  const folder = path.join(corporaDir, name)
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    throw missing(folder, error)
  }
  if (names.length === 0) throw new Error(`${folder} is empty.`)
  return names.sort()
}

function missing(place: string, cause: unknown): Error {
  return new Error(`Missing: ${place}. Set CORPORA_DIR to a folder that has it.`, { cause })
}
