import { expect, it } from 'vitest'
import { isInPerson, isReadInPerson } from '@/lib/core/permissions/in-person'
import { PERMISSIONS, type Permission } from '@/lib/core/permissions/permissions'

const ALL = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS)

it('changes of accounts, members, invitations and tokens are made by somebody signed in', () => {
  expect(ALL.filter(isInPerson)).toEqual([
    'account:manage',
    'token:manage',
    'token:manage_all',
    'member:manage',
  ])
})

it('only the security log is closed even to reading with a token', () => {
  expect(ALL.filter(isReadInPerson)).toEqual(['security:read'])
})
