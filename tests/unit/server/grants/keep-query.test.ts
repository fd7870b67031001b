import { describe, expect, it } from 'vitest'
import { keepQuery } from '@/lib/server/grants/keep-query'

const key = { workspaceId: 'ours' }

function keep(operation: string, query: object) {
  return keepQuery({ table: 'claim', operation, key }, query)
}

describe('a query that is kept to a workspace', () => {
  it('has it in its condition and in the rows that it adds', () => {
    expect(keep('findMany', { where: { id: '1' } })).toEqual({ where: { id: '1', ...key } })
    expect(keep('update', { data: { text: 'x' } })).toEqual({ where: key, data: { text: 'x' } })
    expect(keep('createMany', { data: [{ text: 'x' }] })).toEqual({ data: [{ text: 'x', ...key }] })
    const row = { where: key, create: key, update: {} }
    expect(keep('upsert', { update: {} })).toEqual(row)
  })

  it.each(['findMany', 'updateMany', 'deleteMany', 'groupBy'])('names no other in %s', (operation) => {
    expect(() => keep(operation, { where: { workspaceId: 'theirs' } })).toThrow('not the one of the grant')
  })

  const moved = { workspaceId: 'theirs' }
  it.each([
    ['update', { data: moved }],
    ['updateMany', { data: moved }],
    ['upsert', { update: moved }],
  ])('moves no row away by %s', (operation, query) => {
    expect(() => keep(operation, query)).toThrow('No row moves')
  })

  const nested = { text: 'x', verdicts: { connect: { id: '1' } } }
  it.each([
    ['create', { data: nested }],
    ['createMany', { data: [{ text: 'y' }, nested] }],
    ['update', { data: nested }],
    ['upsert', { create: nested, update: {} }],
    ['upsert', { create: {}, update: nested }],
  ])('writes to no other table by %s', (operation, query) => {
    expect(() => keep(operation, query)).toThrow('"verdicts" of "claim" is no column')
  })

  it('is none that nobody has thought of', () => {
    expect(() => keep('findRaw', {})).toThrow('Nobody has said how "findRaw" is kept')
  })
})
