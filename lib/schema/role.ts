import * as z from './zod'

export const ROLES = ['viewer', 'reviewer', 'editor', 'admin'] as const
export const role = z.enum(ROLES, { error: `Expected one of ${ROLES.join(', ')}.` })
export type Role = z.output<typeof role>
