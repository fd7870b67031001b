import { expect, test } from 'vitest'
import { createStatementNames } from '@/lib/server/db/statement-names'

test('a statement is named from the second time on, and always the same', () => {
  const nameOf = createStatementNames()
  expect(nameOf({ sql: 'SELECT 1' })).toBe('')
  const name = nameOf({ sql: 'SELECT 1' })
  expect(name).not.toBe('')
  expect(nameOf({ sql: 'SELECT 1' })).toBe(name)
})

test('different statements have different names', () => {
  const nameOf = createStatementNames()
  const names = ['SELECT 1', 'SELECT 2'].map((sql) => [nameOf({ sql }), nameOf({ sql })][1])
  expect(new Set(names).size).toBe(2)
})

test('a statement that lists many rows is never named', () => {
  const nameOf = createStatementNames()
  const sql = `INSERT INTO t VALUES ${'(1), '.repeat(5000)}`
  expect([nameOf({ sql }), nameOf({ sql })]).toEqual(['', ''])
})

test('there are at most 200 names, and the ones given stay', () => {
  const nameOf = createStatementNames()
  const twice = (sql: string): string => [nameOf({ sql }), nameOf({ sql })][1] ?? ''
  const names = Array.from({ length: 200 }, (_, index) => twice(`SELECT ${String(index)}`))
  expect(new Set(names).size).toBe(200)
  expect(twice('SELECT 200')).toBe('')
  expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0])
})
