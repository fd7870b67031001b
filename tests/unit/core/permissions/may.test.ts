import { expect, it } from 'vitest'
import { decide } from '@/lib/core/permissions/decide'
import { may } from '@/lib/core/permissions/may'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'
import { ROLES } from '@/lib/schema/role'

const PERMISSION_NAMES = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)

it.each(ROLES)('a %s is offered what they may do, and nothing else', (role) => {
  const abilities = PERMISSION_NAMES.filter((permission) => decide(permission, { memberId: 'me', role }))
  for (const permission of PERMISSION_NAMES)
    expect(may({ abilities }, permission)).toBe(decide(permission, { memberId: 'me', role }))
})

it('no abilities, as of a visitor, offer nothing', () => {
  expect(PERMISSION_NAMES.filter((permission) => may({ abilities: [] }, permission))).toEqual([])
})
