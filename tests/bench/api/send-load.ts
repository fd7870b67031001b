import autocannon, { type Options, type Request, type Result } from 'autocannon'

/** What one connection after another asks, each its own requests in turn, and what every answer must be. */
export type Load = {
  url: string
  connections: readonly Request[][]
  /** Sent over and over until there were this many answers; without it each request is sent once. */
  answers?: number
  expected: { status: number; bytes: { least: number; most: number } }
}

/** Sends a load and tells the answers a second. Throws if one of them is not what was expected: errors are fast. */
export async function sendLoad({ url, connections, answers, expected }: Load): Promise<number> {
  const waiting = [...connections]
  const wrong = new Set<string>()
  const started = performance.now()
  let ended = started
  const options: Options = {
    url,
    connections: connections.length,
    amount: answers ?? connections.flat().length,
    timeout: 60,
    setupClient: (client) => client.setRequests((waiting.shift() ?? []).map((request) => ({ ...request }))),
  }
  const { errors, requests } = await run(options, (status, bytes) => {
    ended = performance.now()
    const { least, most } = expected.bytes
    if (status !== expected.status || bytes < least || bytes > most)
      wrong.add(`${String(status)} of ${String(bytes)} bytes`)
  })
  if (errors > 0) wrong.add(`${String(errors)} requests without an answer`)
  if (wrong.size > 0)
    throw new Error(`${url}: unexpected answers, the round is void: ${[...wrong].join(', ')}`)
  return (requests.total * 1000) / (ended - started)
}

function run(options: Options, onAnswer: (status: number, bytes: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: unknown, result) => {
      if (error) reject(new Error('The load could not be sent.', { cause: error }))
      else resolve(result)
    })
    instance.on('response', (_client, status, bytes) => onAnswer(status, bytes))
  })
}
