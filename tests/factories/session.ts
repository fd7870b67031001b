import { randomUUID } from 'node:crypto'
import { sealSession } from '@/lib/server/auth/seal-session'
import { wholeDatabase } from './whole-database'

/** The request headers of somebody signed in, with a session begun under this version of the user's sessions. */
export async function sessionHeaders(userId: string, sessionVersion = 1): Promise<Record<string, string>> {
  const sessionId = randomUUID()
  await wholeDatabase().$executeRaw`
    INSERT INTO "Session" (id, "userId", version, device, address)
    VALUES (${sessionId}::uuid, ${userId}::uuid, ${sessionVersion}, 'Test', '127.0.0.1')`
  return { cookie: await sealSession({ userId, sessionId }) }
}
