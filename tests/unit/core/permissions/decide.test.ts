import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/core/permissions/decide'
import type { RowFacts } from '@/lib/core/permissions/row-scope'
import { ROLES, type Role } from '@/lib/schema/role'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'

/** What a row can be to me: mine, another's that I have added work to or not; open, submitted or approved. */
const ROWS = {
  mine: { ownerId: 'me', stage: 'open' },
  'mine, submitted': { ownerId: 'me', stage: 'submitted' },
  'mine, approved': { ownerId: 'me', stage: 'approved' },
  theirs: { ownerId: 'somebody', stage: 'open' },
  'theirs and mine': { ownerId: 'somebody', contributorIds: ['another', 'me'], stage: 'open' },
  'theirs, submitted': { ownerId: 'somebody', stage: 'submitted' },
  'theirs, approved': { ownerId: 'somebody', stage: 'approved' },
} as const satisfies Record<string, RowFacts>
type RowName = keyof typeof ROWS

const EVERY: RowName[] = [
  'mine',
  'mine, submitted',
  'mine, approved',
  'theirs',
  'theirs and mine',
  'theirs, submitted',
  'theirs, approved',
]
const OWN = EVERY.filter((name) => ROWS[name].ownerId === 'me')
const OTHERS = EVERY.filter((name) => !OWN.includes(name))
const APPROVED: RowName[] = ['mine, approved', 'theirs, approved']
const OWN_OPEN: RowName[] = ['mine', 'mine, submitted']
const OWN_OR_APPROVED: RowName[] = [...OWN, 'theirs, approved']
const OWN_OR_SUBMITTED: RowName[] = [...OWN, 'theirs and mine', 'theirs, submitted', 'theirs, approved']
const NONE: RowName[] = []

type Row = Record<Role, RowName[]>

function allowed(
  viewer: RowName[],
  reviewer: RowName[],
  rest: { editor: RowName[]; admin?: RowName[] },
): Row {
  return { viewer, reviewer, editor: rest.editor, admin: rest.admin ?? rest.editor }
}

const READ_APPROVED = allowed(APPROVED, OWN_OR_APPROVED, { editor: EVERY })
const READ_SHARED = allowed(APPROVED, OWN_OR_SUBMITTED, { editor: EVERY })
const READ_ALL = allowed(EVERY, EVERY, { editor: EVERY })
const AUTHORS = allowed(NONE, EVERY, { editor: EVERY })
const AUTHORS_OWN = allowed(NONE, OWN, { editor: OWN })
const AUTHORS_OPEN = allowed(NONE, OWN_OPEN, { editor: OWN_OPEN })
const EDITORS = allowed(NONE, NONE, { editor: EVERY })
const ADMINS = allowed(NONE, NONE, { editor: NONE, admin: EVERY })
const THEMSELVES = allowed(OWN, OWN, { editor: OWN })

/** The roles of docs/design-rules.md, written out: which rows each role may use each permission on. */
const EXPECTED: Record<Permission, Row> = {
  // read articles, approved annotations, reports
  'workspace:read': READ_ALL,
  'article:read': READ_ALL,
  'annotation:read': READ_APPROVED,
  'claim:read': READ_SHARED,
  'source:read': READ_SHARED,
  'evidence:read': READ_APPROVED,
  'verdict:read': READ_APPROVED,
  // import articles; annotate; add sources and evidence; submit
  'article:import': AUTHORS,
  'sentence:edit': AUTHORS,
  'annotation:create': AUTHORS,
  'claim:create': AUTHORS,
  'source:create': AUTHORS,
  'evidence:create': AUTHORS,
  'reading:write': AUTHORS_OWN,
  'verdict:write': AUTHORS_OWN,
  'verdict:submit': AUTHORS_OWN,
  // edit or delete own unaccepted work
  'annotation:update': AUTHORS_OPEN,
  'annotation:delete': AUTHORS_OPEN,
  'anchor:settle': allowed(NONE, OWN_OPEN, { editor: EVERY }),
  'evidence:update': AUTHORS_OWN,
  'evidence:delete': AUTHORS_OWN,
  'import:manage': allowed(NONE, OWN, { editor: EVERY }),
  'article:update': allowed(NONE, OWN, { editor: EVERY }),
  'article:delete': allowed(NONE, OWN, { editor: EVERY }),
  'source:update': allowed(NONE, OWN, { editor: EVERY }),
  'claim:update': allowed(NONE, OWN_OPEN, { editor: EVERY }),
  // assign, decide, adjudicate, publish; nobody their own
  'verdict:decide': allowed(NONE, NONE, { editor: OTHERS }),
  'review:read': EDITORS,
  // export
  'report:export': READ_APPROVED,
  // the workspace, members, invitations, codebook, scale, tokens of others, audit log
  'workspace:manage': ADMINS,
  'account:manage': THEMSELVES,
  'token:manage': THEMSELVES,
  'token:manage_all': ADMINS,
  'member:read': EDITORS,
  'member:manage': ADMINS,
  'audit:read': EDITORS,
  'security:read': ADMINS,
}

const NAMES = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)
const CELLS = NAMES.flatMap((permission) => ROLES.map((role) => ({ permission, role })))

describe('who may do what', () => {
  it.each(CELLS)('$role, $permission: exactly the rows of the design', ({ permission, role }) => {
    const actor = { memberId: 'me', role }
    const covered = EVERY.filter((name) => decide(permission, actor, ROWS[name]))
    expect(covered).toEqual(EXPECTED[permission][role])
    expect(decide(permission, actor)).toBe(covered.length > 0)
  })

  it('denies a role or a permission that it does not know', () => {
    // @ts-expect-error a role that a newer version may have written
    expect(decide('workspace:read', { memberId: 'me', role: 'owner' })).toBe(false)
    // @ts-expect-error a permission that nobody has declared
    expect(decide('workspace:burn', { memberId: 'me', role: 'admin' })).toBe(false)
    for (const inherited of ['constructor', 'toString', '__proto__']) {
      // @ts-expect-error a name that every object answers to
      expect(decide(inherited, { memberId: 'me', role: 'admin' })).toBe(false)
      // @ts-expect-error a role of that name
      expect(decide('workspace:read', { memberId: 'me', role: inherited })).toBe(false)
    }
  })
})
