import type { Role } from '@/lib/schema/role'

/**
 * How far a permission reaches over the rows it is about.
 *
 * - `any`: every row of the workspace
 * - `approved`: what an editor has approved
 * - `own`: the actor's own rows
 * - `own_or_approved`: both of these
 * - `own_open`: the actor's own rows that no editor has approved
 * - `others`: every row but the actor's own
 */
export type Reach = 'any' | 'approved' | 'own' | 'own_or_approved' | 'own_open' | 'others'

type Row = Partial<Record<Role, Reach>>

function everyone(reach: Reach): Row {
  return { viewer: reach, ...authors(reach) }
}

function authors(reach: Reach): Row {
  return { reviewer: reach, ...editors(reach) }
}

function editors(reach: Reach): Row {
  return { editor: reach, ...admins(reach) }
}

function admins(reach: Reach): Row {
  return { admin: reach }
}

const reviewedWork: Row = { viewer: 'approved', reviewer: 'own_or_approved', ...editors('any') }

/** Who may do what, and to which rows. A role that a line does not name may not do it at all. */
export const PERMISSIONS = {
  'workspace:read': everyone('any'),

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

  'claim:read': { viewer: 'approved', ...authors('any') },
  'claim:create': authors('any'),
  'claim:update': { reviewer: 'own_open', ...editors('any') },
  'source:read': { viewer: 'approved', ...authors('any') },
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
} as const satisfies Record<string, Row>

export type Permission = keyof typeof PERMISSIONS
