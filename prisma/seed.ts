import { ok } from '@/lib/core/result'
import { hashPassword } from '@/lib/server/services/member/password'
import { sealSession } from '@/lib/server/auth/seal-session'
import { createUser, hasUsers } from '@/lib/server/data/member/identity'
import { addMember, createWorkspace } from '@/lib/server/data/workspace/create-workspace'
import { endSessionOf, startSession } from '@/lib/server/data/member/sessions'
import type { SessionClaims } from '@/lib/server/grants/session'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'
import { DEMO_ARTICLES } from './demo/articles'
import { doDemoWork } from './demo/do-demo-work'
import { createDemoRequest } from './demo/demo-request'
import { DEMO_PEOPLE, type DemoKey } from './demo/people'

const SLUG = 'demo'

/** Does the installation have no users yet? */
export async function isEmpty(): Promise<boolean> {
  return !(await hasUsers(systemGrant()))
}

/**
 * Makes the demo workspace: its people directly, everything else through the HTTP API as they would, so that what the
 * demo shows is what the product does, events included.
 */
export async function seedDemo({ password }: { password: string }): Promise<void> {
  const people = await createPeople(await hashPassword(password))
  const requests = new Map<DemoKey, ReturnType<typeof createDemoRequest>>()
  const sessions: SessionClaims[] = []
  for (const [key, userId] of people) {
    const sessionId = await startSession(systemGrant(), userId, { device: 'Demo', address: '' })
    sessions.push({ userId, sessionId })
    requests.set(key, createDemoRequest(SLUG, await sealSession({ userId, sessionId })))
  }
  await quietly(() =>
    doDemoWork(DEMO_ARTICLES, (key) => {
      const request = requests.get(key)
      if (!request) throw new Error(`The demo has no "${key}".`)
      return request
    }),
  )
  await Promise.all(sessions.map((session) => endSessionOf(systemGrant(), session)))
}

/** Without a log line for each of the demo's many requests, which would drown what the start has to say. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { level } = log
  log.level = 'warn'
  try {
    await work()
  } finally {
    log.level = level
  }
}

async function createPeople(passwordHash: string): Promise<[DemoKey, string][]> {
  const made = await systemTransaction(systemGrant(), async (write) => {
    const workspaceId = await createWorkspace(write, SLUG, 'The Port Ledger')
    const people: [DemoKey, string][] = []
    for (const { key, name, email, role } of DEMO_PEOPLE) {
      const userId = await createUser(write, { name, email, passwordHash })
      await addMember(write, { workspaceId, userId, role })
      people.push([key, userId])
    }
    return ok(people)
  })
  if (!made.ok) throw new Error(made.failure.message)
  return made.value
}
