import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** What to do, by what PostgreSQL says. The first that fits counts. */
const ADVICE: readonly [RegExp, (cluster: string) => string][] = [
  [/no space left on device|disk quota exceeded|file too large/i, () => 'The disk is full. Free some space.'],
  [
    /permission denied|wrong ownership|invalid permissions/i,
    (cluster) =>
      `${cluster} belongs to another user. Start Stet as that user, or give the folder to yours with chown -R.`,
  ],
  [
    /control file|pg_control|could not find the database system|checkpoint record|invalid data in|invalid page/i,
    (cluster) => `${cluster} is damaged. Restore it from a backup. Nothing in it was changed.`,
  ],
]

/** Why PostgreSQL ended before it took connections, in one line: its own reason, what to do, and where its log is. */
export async function whyNotStarted(log: string, end: string): Promise<string> {
  const reason = reasonIn(await readFile(log, 'utf8')) ?? end
  const cluster = path.join(path.dirname(log), 'cluster')
  const advice = ADVICE.find(([sign]) => sign.test(reason))?.[1](cluster)
  return [`PostgreSQL did not start: ${reason.replace(/\.$/, '')}.`, advice, `Its log is ${log}.`]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** The last line of the gravest kind there is: PANIC and FATAL end PostgreSQL, LOG and HINT only accompany them. */
export function reasonIn(output: string): string | undefined {
  const lines = output.trim().split('\n')
  for (const level of [/\bPANIC: (.+)/, /\bFATAL: (.+)/, /^(?:postgres|initdb): (?:error: )?(.+)/]) {
    const said = lines.findLast((line) => level.test(line))
    if (said !== undefined) return level.exec(said)?.[1]?.trim()
  }
  return lines.at(-1)?.trim() || undefined
}
