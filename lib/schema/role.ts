export const ROLES = ['viewer', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]
