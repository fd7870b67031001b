import * as z from 'zod'
import { listCorpus, readCorpus } from './corpora'

const titledCases = z.array(z.object({ payload: z.string() })).min(1)
const FOLDER = 'xss'

/** The payloads of cross-site scripting in the corpora, each once. */
export async function readPayloads(corporaDir: string): Promise<string[]> {
  const files = await listCorpus(corporaDir, FOLDER)
  const lists = await Promise.all(
    files.map(async (name) => {
      const content = await readCorpus(corporaDir, `${FOLDER}/${name}`)
      if (name.endsWith('.json')) return titledCases.parse(JSON.parse(content)).map(({ payload }) => payload)
      return content.split('\n')
    }),
  )
  // A NUL or half a character is refused by rule, and tested elsewhere.
  return [...new Set(lists.flat())].filter(
    (line) => line.trim() !== '' && !line.includes('\0') && line.isWellFormed(),
  )
}
