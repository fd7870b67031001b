import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/core/permissions/decide'
import { ROLES, type Role } from '@/lib/schema/role'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'

/** The standings a row can have: mine or another's, open or approved. */
const STANDINGS = {
  mine: { ownerId: 'me', approved: false },
  'mine, approved': { ownerId: 'me', approved: true },
  theirs: { ownerId: 'somebody', approved: false },
  'theirs, approved': { ownerId: 'somebody', approved: true },
} as const
type StandingName = keyof typeof STANDINGS

const EVERY: StandingName[] = ['mine', 'mine, approved', 'theirs', 'theirs, approved']
const APPROVED: StandingName[] = ['mine, approved', 'theirs, approved']
const OWN: StandingName[] = ['mine', 'mine, approved']
const OWN_OPEN: StandingName[] = ['mine']
const OTHERS: StandingName[] = ['theirs', 'theirs, approved']
const OWN_OR_APPROVED: StandingName[] = ['mine', 'mine, approved', 'theirs, approved']
const NONE: StandingName[] = []

type Row = Record<Role, StandingName[]>

function allowed(
  viewer: StandingName[],
  reviewer: StandingName[],
  rest: { editor: StandingName[]; admin?: StandingName[] },
): Row {
  return { viewer, reviewer, editor: rest.editor, admin: rest.admin ?? rest.editor }
}

const READ_APPROVED = allowed(APPROVED, OWN_OR_APPROVED, { editor: EVERY })
const READ_ALL = allowed(EVERY, EVERY, { editor: EVERY })
const AUTHORS = allowed(NONE, EVERY, { editor: EVERY })
const AUTHORS_OWN = allowed(NONE, OWN, { editor: OWN })
const AUTHORS_OPEN = allowed(NONE, OWN_OPEN, { editor: OWN_OPEN })
const EDITORS = allowed(NONE, NONE, { editor: EVERY })
const ADMINS = allowed(NONE, NONE, { editor: NONE, admin: EVERY })
const THEMSELVES = allowed(OWN, OWN, { editor: OWN })

/** DESIGN §3, written out: which rows each role may use each permission on. */
const EXPECTED: Record<Permission, Row> = {
  // read articles, approved annotations, reports
  'workspace:read': READ_ALL,
  'article:read': READ_ALL,
  'annotation:read': READ_APPROVED,
  'claim:read': allowed(APPROVED, EVERY, { editor: EVERY }),
  'source:read': allowed(APPROVED, EVERY, { editor: EVERY }),
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
  // members, invitations, codebook, scale, tokens of others, audit log
  'account:manage': THEMSELVES,
  'token:manage': THEMSELVES,
  'token:manage_all': ADMINS,
  'member:read': EDITORS,
  'member:manage': ADMINS,
  'audit:read': EDITORS,
}

const NAMES = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)
const CELLS = NAMES.flatMap((permission) => ROLES.map((role) => ({ permission, role })))

describe('who may do what', () => {
  it.each(CELLS)('$role, $permission: exactly the rows of the design', ({ permission, role }) => {
    const actor = { memberId: 'me', role }
    const covered = EVERY.filter((name) => decide(permission, actor, STANDINGS[name]))
    expect(covered).toEqual(EXPECTED[permission][role])
    expect(decide(permission, actor)).toBe(covered.length > 0)
  })

  it('denies a role or a permission that it does not know', () => {
    // @ts-expect-error a role that a newer version may have written
    expect(decide('workspace:read', { memberId: 'me', role: 'owner' })).toBe(false)
    // @ts-expect-error a permission that nobody has declared
    expect(() => decide('workspace:burn', { memberId: 'me', role: 'admin' })).toThrow()
  })
})
