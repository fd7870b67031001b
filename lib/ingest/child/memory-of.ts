import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** The resident memory of a process in bytes, as the system counts it; `undefined` when it has ended. */
export function memoryOf(pid: number): Promise<number | undefined> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

async function fromProc(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '')
  return inBytes(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1])
}

function fromPs(pid: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (_error, stdout) => resolve(inBytes(stdout.trim())))
  })
}

function inBytes(kilobytes: string | undefined): number | undefined {
  return kilobytes === undefined || !/^\d+$/.test(kilobytes) ? undefined : Number(kilobytes) * 1024
}
