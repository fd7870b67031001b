import { systemDbOf } from '@/lib/server/grants/db-of'
import { systemGrant } from '@/lib/server/grants/system'

/** The whole database, as only tests may have it: to arrange rows, and to look at what a request left behind. */
export function wholeDatabase() {
  return systemDbOf(systemGrant())
}
