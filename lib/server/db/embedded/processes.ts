import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** True while a process of that number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * When a process started, in whatever unit the system counts; undefined when it does not run. Together with the number
 * it names one process: numbers are used again, in containers right after a restart.
 */
export function startMark(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? statFields(pid)?.[19] : ps(pid, 'lstart=')
}

/** The process that started this one, or that inherited it. Undefined where the system has no /proc. */
export function parentOf(pid: number): number | undefined {
  const parent = statFields(pid)?.[1]
  return parent === undefined ? undefined : Number(parent)
}

/** The arguments of a running process, joined by spaces; undefined when it does not run or may not be seen. */
export function commandLine(pid: number): string | undefined {
  if (!existsSync('/proc/self/stat')) return ps(pid, 'args=')
  return readIfThere(`/proc/${String(pid)}/cmdline`)
    ?.replaceAll('\0', ' ')
    .trim()
}

// In a container without an init process, a dead orphan is never collected and would look alive for ever.
function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z'
}

/** The fields of /proc/<pid>/stat from the state on; the name before it may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readIfThere(`/proc/${String(pid)}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}
