import { describe, expect, it } from 'vitest'
import { rowScopeOf } from '@/lib/core/permissions/decide'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'
import { ROW_SCOPES } from '@/lib/core/permissions/row-scope'
import { ROLES } from '@/lib/schema/role'

const NAMES = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)

describe.each(NAMES)('%s', (permission) => {
  it('names a thing and what is done to it', () => {
    expect(permission).toMatch(/^[a-z]+:[a-z]+(_[a-z]+)*$/)
  })

  it('gives every role a known scope, or none', () => {
    for (const role of ROLES) {
      const scope = rowScopeOf(permission, role)
      if (scope !== undefined) expect(ROW_SCOPES).toHaveProperty(scope)
    }
  })

  it('is an admin’s if it is anybody’s, and an admin’s rows are an editor’s', () => {
    const [editor, admin] = [rowScopeOf(permission, 'editor'), rowScopeOf(permission, 'admin')]
    expect(admin).toBeDefined()
    if (editor !== undefined) expect(admin).toBe(editor)
  })

  it('is no viewer’s that changes the work of the workspace', () => {
    const changes = !/:(read|export|manage)$/.test(permission)
    if (changes) expect(rowScopeOf(permission, 'viewer')).toBeUndefined()
  })
})
