import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const adapterName = 'stet-offline'

/**
 * A database that is not there. The schema engine asks any database for its version before it does anything, also
 * when it only compares two schema files; this answers that one question as PostgreSQL 18 would and refuses the rest.
 */
export function offlineAdapter(): SqlMigrationAwareDriverAdapterFactory {
  const connect = () => Promise.resolve(offlineDatabase)
  return { provider: 'postgres', adapterName, connect, connectToShadowDb: connect }
}

const offlineDatabase: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName,
  queryRaw({ sql }) {
    if (!sql.includes('server_version_num')) return refuse(sql)
    return Promise.resolve({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18', 180000]],
    })
  },
  executeRaw: ({ sql }) => refuse(sql),
  executeScript: refuse,
  startTransaction: () => refuse('BEGIN'),
  dispose: () => Promise.resolve(),
}

function refuse(sql: string): Promise<never> {
  return Promise.reject(new Error(`Comparing schemas must not need a database, yet it asked for: ${sql}`))
}
