/** Ways round the grants. Each is a file that the compiler must refuse, for the reason given. */
export type ForgedGrant = { says: string; file: string; code: string; error: RegExp }

const head = `
import type { Permission } from '@/lib/core/permissions/permissions'
import type { Grant } from '@/lib/server/grants/grant'
`

export const forgedGrants: readonly ForgedGrant[] = [
  {
    says: 'a page that asks the database of the system',
    file: 'app/forged.tsx',
    code: `
import { systemGrant } from '@/lib/server/grants/system'
export default async function Page() { return String(await systemGrant().db.article.findMany()) }`,
    error: /Property 'db' does not exist on type 'SystemGrant'/,
  },
  {
    says: 'a service that asks the database of its grant',
    file: 'lib/server/services/forged.ts',
    code: `${head}
export function ask(grant: Grant<'article:read'>, id: string) { return grant.db.article.findUnique({ where: { id } }) }`,
    error: /Property 'db' does not exist on type 'Grant</,
  },
  {
    says: 'a copy of a grant with another permission and workspace',
    file: 'lib/server/services/copied.ts',
    code: `${head}
export function forge(grant: Grant<'article:read'>): Grant<'member:manage'> {
  return { ...grant, permission: 'member:manage', workspaceId: 'another' }
}`,
    error: /Property '#db' is missing/,
  },
  {
    says: 'a grant written down',
    file: 'lib/server/services/written.ts',
    code: `${head}
export const grant: Grant<'member:manage'> = {
  permission: 'member:manage',
  actor: { memberId: '', userId: '', name: '', role: 'admin' },
  workspaceId: 'another',
  rowScope: 'any',
}`,
    error: /Property '#db' is missing/,
  },
  {
    says: 'a grant turned to another workspace',
    file: 'lib/server/services/turned.ts',
    code: `${head}
export function turn(grant: Grant<Permission>) { grant.workspaceId = 'another' }`,
    error: /Cannot assign to 'workspaceId' because it is a read-only property/,
  },
  {
    says: 'a query under a grant of another permission',
    file: 'lib/server/services/mistaken.ts',
    code: `${head}
import { findMember } from '@/lib/server/data/member/members'
export function ask(grant: Grant<'member:read'>) { return findMember(grant, 'somebody') }`,
    error: /"member:read"' is not assignable to type '"member:manage"'/,
  },
  {
    says: 'rows scoped by a permission that is not about them',
    file: 'lib/server/data/misscoped.ts',
    code: `${head}
import { scope } from '@/lib/server/data/scope/scope'
export function rows(grant: Grant<'article:read'>) { return scope(grant, 'claim').where }`,
    error: /"article:read"' is not assignable to type '"claim:read"'/,
  },
  {
    says: 'SQL as text, which nothing can be read from',
    file: 'lib/server/data/untold.ts',
    code: `${head}
import { dbOf } from '@/lib/server/grants/db-of'
export function ask(grant: Grant<'article:read'>) { return dbOf(grant).$queryRawUnsafe('SELECT 1') }`,
    error: /Property '\$queryRawUnsafe' does not exist/,
  },
]
