import { describe, expect, it } from 'vitest'
import { audiencesOf } from '@/lib/core/permissions/audiences'
import { PERMISSIONS } from '@/lib/core/permissions/permissions'

describe('the audiences of a scope', () => {
  it.each([
    ['any', ['everyone']],
    ['approved', ['approved']],
    ['own', ['own:ann']],
    ['own_or_approved', ['own:ann', 'approved']],
    ['own_open', ['own:ann', 'approved']],
    ['others', ['everyone']],
  ] as const)('%s', (scope, expected) => {
    expect(audiencesOf(scope, 'ann')).toEqual(expected)
  })

  it('are unknown where a fact is not counted', () => {
    expect(() => audiencesOf('own_or_submitted', 'ann')).toThrow('"contributed"')
  })

  it('do not change for readers who see only the other annotations', () => {
    const scopes = Object.values(PERMISSIONS['annotation:read'])
    const hinting = scopes.filter((scope) => audiencesOf(scope, 'ann').includes('everyone'))
    expect(new Set(hinting)).toEqual(new Set(['any']))
    expect(scopes.length).toBeGreaterThan(hinting.length)
  })
})
