import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

/** A free loopback port for the cluster: the one of the last start when it is still free, so that tools stay connected. */
export async function choosePort(home: string): Promise<number> {
  const file = path.join(home, 'port')
  const last = await readFile(file, 'utf8').then(Number, () => 0)
  const port =
    (await tryPort(Number.isInteger(last) && last > 0 && last < 65_536 ? last : 0)) ?? (await tryPort(0))
  if (port === undefined) throw new Error('The system has no free port on 127.0.0.1')
  await writeFile(file, String(port))
  return port
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
