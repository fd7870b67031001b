import { createWriteStream } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { SOURCE_FORMATS } from '@/lib/ingest/source-formats'
import { dispatch } from './dispatch'
import { createUnframer, frame, WORDS_FD, type Word } from './wire'

// The child: does one task and ends. Started by ./start-child, never imported.

/** Reading blocks the event loop, so that the end of the parent has to be noticed in a thread of its own. */
const ORPHAN_WATCH = `
  const parent = process.ppid
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 500)
`

const words = createWriteStream('', { fd: WORDS_FD })
new Worker(ORPHAN_WATCH, { eval: true, stdin: false }).unref()
process.stdin.on(
  'data',
  createUnframer((task) => void answer(task)),
)
process.stdin.on('end', () => process.exit())
// What almost every format comes down to; a spare has it loaded before it is asked.
await SOURCE_FORMATS.html.load()
say({ kind: 'ready' })
// Loaded while nobody waits; whoever asks at once waits a little for it.
void SOURCE_FORMATS.docx.load()

async function answer(task: unknown): Promise<void> {
  say(await dispatch(task).then(done, faulted))
}

function done(result: unknown): Word {
  return { kind: 'done', result }
}

function faulted(error: unknown): Word {
  return { kind: 'fault', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function say(word: Word): void {
  for (const part of frame(word)) words.write(part)
}
