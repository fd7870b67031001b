import type { Role } from '@/lib/schema/role'
import type { RowScope } from './row-scope'

type Row = Partial<Record<Role, RowScope>>

function everyone(scope: RowScope): Row {
  return { viewer: scope, ...authors(scope) }
}

function authors(scope: RowScope): Row {
  return { reviewer: scope, ...editors(scope) }
}

function editors(scope: RowScope): Row {
  return { editor: scope, ...admins(scope) }
}

function admins(scope: RowScope): Row {
  return { admin: scope }
}

/** Claims and sources, which members share: from the hand-in of work that rests on them. */
const sharedWork: Row = { viewer: 'approved', reviewer: 'own_or_submitted', ...editors('any') }
const reviewedWork: Row = { viewer: 'approved', reviewer: 'own_or_approved', ...editors('any') }

/** Who may do what, and to which rows. A role that a line does not name may not do it at all. */
export const PERMISSIONS = {
  'workspace:read': everyone('any'),
  'workspace:manage': admins('any'),

  'article:read': everyone('any'),
  'article:import': authors('any'),
  'article:update': { reviewer: 'own', ...editors('any') },
  'import:manage': { reviewer: 'own', ...editors('any') },
  'article:delete': { reviewer: 'own', ...editors('any') },
  'sentence:edit': authors('any'),
  'reading:write': authors('own'),

  'annotation:read': reviewedWork,
  'annotation:create': authors('any'),
  'annotation:update': authors('own_open'),
  'annotation:delete': authors('own_open'),
  'anchor:settle': { reviewer: 'own_open', ...editors('any') },

  'claim:read': sharedWork,
  'claim:create': authors('any'),
  'claim:update': { reviewer: 'own_open', ...editors('any') },
  'source:read': sharedWork,
  'source:create': authors('any'),
  'source:update': { reviewer: 'own', ...editors('any') },
  'evidence:read': reviewedWork,
  'evidence:create': authors('any'),
  'evidence:update': authors('own'),
  'evidence:delete': authors('own'),

  'verdict:read': reviewedWork,
  'verdict:write': authors('own'),
  'verdict:submit': authors('own'),
  'verdict:decide': editors('others'),
  'review:read': editors('any'),

  'report:export': reviewedWork,

  'account:manage': everyone('own'),
  'token:manage': everyone('own'),
  'token:manage_all': admins('any'),
  'member:read': editors('any'),
  'member:manage': admins('any'),
  'audit:read': editors('any'),
  'security:read': admins('any'),
} as const satisfies Record<string, Row>

export type Permission = keyof typeof PERMISSIONS
