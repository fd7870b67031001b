import { expect, it } from 'vitest'
import { columnsOf } from '@/lib/server/grants/columns-of'

it('a table has its columns, without the rows that refer to it', () => {
  const columns = columnsOf('recoveryCode')
  expect([columns.has('codeHash'), columns.has('user')]).toEqual([true, false])
})

it('a table that is not there has none', () => {
  expect(() => columnsOf('nothing')).toThrow('There is no table "nothing".')
})
