import { freePort } from '@/tests/e2e/setup/free-port'
import { startProduct } from '@/tests/e2e/setup/running-product'
import { createDesk, type Desk } from '@/tests/factories/desk'
import type { Answer } from '@/tests/factories/api'

type Sent = { method?: string; json?: unknown; form?: FormData }

/** The product as it is served, on the database of this process, and somebody who is signed in to a desk of it. */
export type RunningDesk = {
  origin: string
  /** The process that serves. */
  pid: number
  desk: Desk
  /** The path of a screen of the desk. */
  screen: (path: string) => string
  /** Asks the API over HTTP, as the reviewer. */
  ask: (path: string, sent?: Sent) => Promise<Answer>
}

/** Runs `work` beside the product, which fetches from sites of this machine, and stops it afterwards; its log is `name`d. */
export async function withRunningDesk<T>(
  name: string,
  work: (running: RunningDesk) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const { DATABASE_URL = '', STET_SECRET = '' } = process.env
  const product = await startProduct(
    port,
    { DATABASE_URL, STET_SECRET, STET_FETCH_ALLOW: '127.0.0.1:*', STET_FETCH_ROBOTS: 'never' },
    { name },
  )
  try {
    return await work(await describe(product.pid, `http://127.0.0.1:${String(port)}`))
  } finally {
    await product.stop()
  }
}

async function describe(pid: number, origin: string): Promise<RunningDesk> {
  const desk = await createDesk()
  return {
    origin,
    pid,
    desk,
    screen: (path) => `/w/${desk.slug}${path}`,
    async ask(path, { method = 'GET', json, form } = {}) {
      const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
      const response = await fetch(`${origin}/api/v1/workspaces/${desk.slug}${path}`, {
        method,
        headers: {
          ...desk.reviewer.headers,
          ...(json !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      return {
        status: response.status,
        headers: response.headers,
        text: new TextDecoder().decode(bytes),
        bytes,
      }
    },
  }
}
