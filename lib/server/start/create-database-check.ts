/** Gives a function that tells whether the app's database answers. Loads the app's modules: set its environment first. */
export async function createDatabaseCheck(): Promise<() => Promise<boolean>> {
  const { pingDatabase } = await import('@/lib/server/data/workspace/ping-database')
  const { systemGrant } = await import('@/lib/server/grants/system')
  const { log } = await import('@/lib/server/log')
  return async function isDatabaseThere() {
    try {
      await pingDatabase(systemGrant())
      return true
    } catch (error) {
      log.warn({ err: error }, 'a page was not shown, since the database does not answer')
      return false
    }
  }
}
