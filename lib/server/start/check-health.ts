import { pingDatabase } from '@/lib/server/data/workspace/ping-database'
import { logFailure } from '@/lib/server/grants/log-failure'
import { systemGrant } from '@/lib/server/grants/system'

export type Health = {
  status: 'ok' | 'failing'
  process: { uptimeSeconds: number }
  database: 'ok' | 'unreachable'
}

/** Is this process alive, and does its database answer? */
export async function checkHealth(): Promise<Health> {
  const uptimeSeconds = Math.floor(process.uptime())
  try {
    await pingDatabase(systemGrant())
    return { status: 'ok', process: { uptimeSeconds }, database: 'ok' }
  } catch (error) {
    logFailure(error, 'the database does not answer')
    return { status: 'failing', process: { uptimeSeconds }, database: 'unreachable' }
  }
}
