import { execFileSync, spawnSync } from 'node:child_process'

const MOST_OUTPUT = 256 * 1024 * 1024

/** Runs git in a repository and returns what it prints; a failure throws with git's own words. */
export function git(repository: string, args: readonly string[]): string {
  return execFileSync('git', ['-C', repository, ...args], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Compares two files that belong to no repository. Git exits with 1 when they differ. */
export function gitDiff(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['diff', '--no-index', ...args], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  })
  if (status !== 0 && status !== 1) throw new Error(`git diff failed: ${stderr}`)
  return stdout
}
