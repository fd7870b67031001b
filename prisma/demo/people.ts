import type { Role } from '@/lib/schema/role'

export type DemoPerson = { key: string; email: string; name: string; role: Role }

/** The demo workspace's members; they share one password, which the start command prints. */
export const DEMO_PEOPLE = [
  { key: 'admin', email: 'admin@demo.test', name: 'Ada Brandt', role: 'admin' },
  { key: 'editor', email: 'editor@demo.test', name: 'Emil Sato', role: 'editor' },
  { key: 'reviewer', email: 'reviewer@demo.test', name: 'Rosa Adeyemi', role: 'reviewer' },
  { key: 'reviewer2', email: 'reviewer2@demo.test', name: 'Ruben Keller', role: 'reviewer' },
  { key: 'viewer', email: 'viewer@demo.test', name: 'Vera Lopes', role: 'viewer' },
] as const satisfies readonly DemoPerson[]

export type DemoKey = (typeof DEMO_PEOPLE)[number]['key']
