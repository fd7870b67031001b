import { describe, expect, it } from 'vitest'
import { actionsOf, AUDIT_GROUPS, isAuditAction } from '@/lib/schema/audit-actions'

describe('the actions of the audit log', () => {
  it('belong to the group that their names begin with', () => {
    expect(actionsOf('token')).toEqual(['token.create', 'token.revoke'])
    for (const group of AUDIT_GROUPS) {
      expect(actionsOf(group).length).toBeGreaterThan(0)
      expect(actionsOf(group).filter((action) => !action.startsWith(`${group}.`))).toEqual([])
    }
  })

  it('are recognised', () => {
    expect(AUDIT_GROUPS.flatMap(actionsOf).filter((action) => !isAuditAction(action))).toEqual([])
  })

  it.each([
    'moon.landing',
    'token',
    'token.',
    'token.create.x',
    'toString',
    '__proto__.x',
    'constructor.name',
    '',
  ])('do not include "%s"', (action) => {
    expect(isAuditAction(action)).toBe(false)
  })
})
