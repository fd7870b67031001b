import { expect, it } from 'vitest'
import { keepToWorkspace } from '@/lib/server/grants/keep-to-workspace'

const HIDDEN = Symbol('what a client keeps to itself')
const rows = { findMany: () => ['all rows of all workspaces'], [HIDDEN]: () => 'the client' }
const statements = {
  $queryRaw: () => Promise.reject(new Error('Not asked.')),
  $executeRaw: () => Promise.resolve(0),
}

/** A client with one table, and with ways out that no query needs. */
const kept = keepToWorkspace(
  { ...statements, article: rows, [HIDDEN]: rows },
  { workspaceId: 'ours', userId: 'me' },
)

it('a database that is kept to a workspace has tables and no way around them', () => {
  expect(typeof Reflect.get(kept.article, 'findMany')).toBe('function')
  expect([Reflect.get(kept, HIDDEN), Reflect.get(kept.article, HIDDEN)]).toEqual([undefined, undefined])
  expect(Object.keys(kept)).toEqual([])
})

it('what is no table is not there', () => {
  expect(Reflect.get(kept, 'nothing')).toBeUndefined()
})
