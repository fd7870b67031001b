import { setTimeout as sleep } from 'node:timers/promises'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A worker as `npm run worker` starts it, ready for jobs. Its end is the caller's to see to. */
export async function startWorkerProcess(databaseUrl: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/server/start/worker.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = once(worker.stdout, 'data')
  const gone = once(worker, 'exit').then(([code]) => {
    throw new Error(`The worker ended with ${String(code)}.`)
  })
  await Promise.race([ready, gone])
  gone.catch(() => undefined)
  return worker
}

/** Ends a worker as a power cut does, after it has worked for a while. */
export async function killAfter(worker: ChildProcess, ms: number): Promise<void> {
  await sleep(ms)
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}
