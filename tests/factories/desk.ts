import { ok } from '@/lib/core/result'
import type { Role } from '@/lib/schema/role'
import { addMember, createWorkspace } from '@/lib/server/data/workspace/create-workspace'
import { systemGrant, systemTransaction, type SystemWriteGrant } from '@/lib/server/grants/system'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { sessionHeaders } from './session'

/** Somebody with a session; `slug` is the workspace that their requests go to. */
export type Person = {
  slug: string
  workspaceId: string
  userId: string
  memberId: string
  name: string
  role: Role
  headers: Record<string, string>
}

/** A workspace with a member of each role and a second reviewer and editor. */
export type Desk = Record<'viewer' | 'reviewer' | 'reviewer2' | 'editor' | 'editor2' | 'admin', Person> & {
  slug: string
  workspaceId: string
}

let made = 0

export async function createDesk(): Promise<Desk> {
  made += 1
  const slug = `desk-${String(made)}`
  const workspaceId = await inOneTransaction((grant) => createWorkspace(grant, slug, 'A desk'))
  const place = { slug, workspaceId }
  return {
    ...place,
    viewer: await createPerson(place, 'viewer', 'Vera'),
    reviewer: await createPerson(place, 'reviewer', 'Rosa'),
    reviewer2: await createPerson(place, 'reviewer', 'Rudi'),
    editor: await createPerson(place, 'editor', 'Edda'),
    editor2: await createPerson(place, 'editor', 'Emil'),
    admin: await createPerson(place, 'admin', 'Anna'),
  }
}

async function createPerson(
  { slug, workspaceId }: Pick<Desk, 'slug' | 'workspaceId'>,
  role: Role,
  name: string,
): Promise<Person> {
  const email = `${name.toLowerCase()}@${slug}.test`
  const user = await wholeDatabase().user.create({ data: { name, email }, select: { id: true } })
  const memberId = await inOneTransaction((grant) => addMember(grant, { workspaceId, userId: user.id, role }))
  return { slug, workspaceId, userId: user.id, memberId, name, role, headers: await sessionHeaders(user.id) }
}

async function inOneTransaction(work: (grant: SystemWriteGrant) => Promise<string>): Promise<string> {
  const done = await systemTransaction(systemGrant(), async (grant) => ok(await work(grant)))
  if (!done.ok) throw new Error(done.failure.message)
  return done.value
}
