import { spawn, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { Socket } from 'node:net'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { HEAP_MB } from './limits'
import { createUnframer, frame, WORDS_FD, type Task } from './wire'

/** Why a child ended without an answer. */
export type Death = { cause: 'time' | 'memory' | 'output' | 'stopped'; detail: string }

export type Listener = {
  onWord: (word: unknown) => void
  /** Bytes that came since the child was started. */
  onBytes: (total: number) => void
  onDeath: (death: Death) => void
}

/** A process that reads one source. Nobody waits for it until it is asked: it does not keep the parent from ending. */
export type Child = {
  pid: number | undefined
  isAlive: () => boolean
  /** What was said before is said again to who listens first. */
  listen: (listener: Listener) => void
  ask: (task: Task) => void
  end: (cause: Death['cause']) => void
}

const LAST_WORDS = 4_000

/** Node 24 dropped the name that Node 20 has; Node 22 knows both. */
const PERMISSION_FLAG = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

/**
 * Starts a child with an empty environment and a low priority. It gets what to read through a pipe. It may read its own
 * program and no other file, write none, and start nothing. Before Node 26 there is no permission for the network: a
 * parser that got out of hand could open a socket, with nothing to tell but what it reads.
 */
export function startChild(entry: string): Child {
  const running = spawn(process.execPath, [...flagsFor(entry), entry], {
    // Read by the child's libraries only; a NODE_OPTIONS of ours could lift its limits.
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  lowerPriority(running)
  return controls(running)
}

function flagsFor(entry: string): string[] {
  // Rights are checked on real paths, and either may be reached through a link.
  const folders = [path.dirname(entry), path.join(process.cwd(), 'node_modules')]
  const readable = folders.map((folder) => path.join(realpathSync(folder), '*'))
  return [
    `--max-old-space-size=${String(HEAP_MB)}`,
    PERMISSION_FLAG,
    ...readable.map((place) => `--allow-fs-read=${place}`),
    // The thread that watches for the parent's end.
    '--allow-worker',
    '--no-warnings',
  ]
}

function controls(running: ChildProcess): Child {
  let listener: Listener | undefined
  const unheard: unknown[] = []
  let death: Death | undefined
  let cause: Death['cause'] = 'stopped'
  let lastWords = ''
  let bytes = 0
  // Before its pipes are looked at: one that could not be started for want of them has none.
  running.on('error', (error) => die({ cause: 'stopped', detail: error.message }))
  const pipes = [running.stdin, running.stderr, running.stdio[WORDS_FD]].filter(
    (pipe) => pipe instanceof Socket,
  )
  const unframe = createUnframer((word) => {
    if (listener) listener.onWord(word)
    else unheard.push(word)
  })
  function die(reason: Death): void {
    death ??= reason
    listener?.onDeath(death)
  }
  function end(reason: Death['cause']): void {
    cause = reason
    running.kill('SIGKILL')
  }
  running.stdio[WORDS_FD]?.on('data', (chunk: Buffer) => {
    listener?.onBytes((bytes += chunk.length))
    try {
      unframe(chunk)
    } catch (error) {
      lastWords = `Its answer could not be read: ${String(error)}`
      end('stopped')
    }
  })
  running.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-LAST_WORDS)
  })
  // A child that dies while it is spoken to breaks the pipe; its death is told below.
  running.stdin?.on('error', (error) => (lastWords ||= error.message))
  running.on('close', (code, signal) => {
    const detail = `${signal ?? `code ${String(code)}`} ${lastWords}`.trim()
    die({ cause: isOutOfHeap(lastWords) ? 'memory' : cause, detail })
  })
  hold(running, pipes, { isHeld: false })
  return {
    pid: running.pid,
    isAlive: () => death === undefined && running.exitCode === null && running.signalCode === null,
    listen(next) {
      listener = next
      for (const word of unheard.splice(0)) next.onWord(word)
      if (death) next.onDeath(death)
    },
    ask(task) {
      hold(running, pipes, { isHeld: true })
      for (const part of frame(task)) running.stdin?.write(part)
    },
    end,
  }
}

/**
 * Reading may take its time, and so may starting, which is most of the work of an import of many: what people do on the
 * screen goes first. Not every system lets us say so.
 */
function lowerPriority({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
}

function isOutOfHeap(lastWords: string): boolean {
  return /heap out of memory|Allocation failed/i.test(lastWords)
}

/** Whether the parent's event loop stays open for the child. */
function hold(running: ChildProcess, pipes: readonly Socket[], { isHeld }: { isHeld: boolean }): void {
  for (const each of [running, ...pipes]) {
    if (isHeld) each.ref()
    else each.unref()
  }
}
