import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'
import { wholeDatabase } from '@/tests/factories/whole-database'
import type { Person } from './desk'

/** Somebody's API token, as the headers of a program that has it. */
export async function tokenOf(
  person: Person,
  scope: 'read' | 'write',
  more: object = {},
): Promise<Pick<Person, 'slug' | 'headers'>> {
  const secret = `stet_${newSecret()}`
  const { workspaceId, memberId, slug } = person
  const data = {
    workspaceId,
    memberId,
    scope,
    name: 'test',
    hint: 'stet_',
    tokenHash: hashSecret(secret),
    ...more,
  }
  await wholeDatabase().apiToken.create({ data })
  return { slug, headers: { authorization: `Bearer ${secret}` } }
}
