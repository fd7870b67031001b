import { execFile } from 'node:child_process'
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Milliseconds that the first call takes in processes of their own, a round each in turns: ours and `Intl.Segmenter`. */
export async function measureFirstCall(
  text: string,
  language: string,
  rounds: number,
): Promise<{ ours: number[]; intl: number[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-first-call-'))
  const file = path.join(folder, 'text')
  const times = { ours: new Array<number>(), intl: new Array<number>() }
  try {
    await writeFile(file, text)
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(await timeOf('ours', file, language))
      times.intl.push(await timeOf('intl', file, language))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return times
}

async function timeOf(who: 'ours' | 'intl', file: string, language: string): Promise<number> {
  const script = path.join(import.meta.dirname, 'first-call.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, who, file, language])
  return Number(stdout)
}
