import { connect, type Socket } from 'node:net'
import { openRawSite } from './web-site'

/** A way to a database that can be cut and repaired while others reach it as ever. */
export type DatabaseLine = AsyncDisposable & { url: string; cut: () => void; repair: () => void }

export async function openDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const target = new URL(databaseUrl)
  const callers = new Set<Socket>()
  let isCut = false
  const { port, close } = await openRawSite((caller) => {
    if (isCut) return void caller.destroy()
    callers.add(caller)
    const database = connect(Number(target.port), target.hostname)
    caller.pipe(database).pipe(caller)
    caller.on('close', () => {
      callers.delete(caller)
      database.destroy()
    })
    database.on('error', () => caller.destroy())
  })
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href,
    cut() {
      isCut = true
      for (const caller of callers) caller.destroy()
    },
    repair: () => void (isCut = false),
    [Symbol.asyncDispose]: close,
  }
}
