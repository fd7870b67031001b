import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable, pipeline } from 'node:stream'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { openRawSite, openSite, settingsFor } from '@/tests/factories/web-site'
import type { Outcome } from './check'
import { inMegabytes, memoryNow, watchMemory } from './watch-memory'

const TIMEOUT_MS = 2_000
const MEGABYTE = 1_000_000

/** What one fetch may cost: its ten megabytes twice, and what the streams and this very server hold. */
const MAX_GROWTH_MB = 120

const ZEROS = Buffer.alloc(20 * MEGABYTE)
const GZIPPED_ZEROS = gzipSync(ZEROS)

/** Answers that do not end, or are more than they seem; each has to be given up in words, in time and in little memory. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'a gzip bomb of 20 GB': (response) =>
    pour(response, { encoding: 'gzip', chunk: GZIPPED_ZEROS, times: 1_000 }),
  'a brotli bomb of 200 MB': (response) => {
    const chunk = brotliCompressSync(Buffer.alloc(200 * MEGABYTE), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
    })
    pour(response, { encoding: 'br', chunk, times: 1 })
  },
  'a deflate bomb': (response) =>
    pour(response, { encoding: 'deflate', chunk: deflateSync(Buffer.alloc(200 * MEGABYTE)), times: 1 }),
  'gzip within gzip': (response) => {
    const inner = Buffer.concat(Array.from({ length: 500 }, () => GZIPPED_ZEROS))
    pour(response, { encoding: 'gzip, gzip', chunk: gzipSync(inner), times: 1 })
  },
  'gzip of nothing, for ever': (response) =>
    pour(response, { encoding: 'gzip', chunk: gzipSync(''), times: Infinity }),
  'twenty layers of gzip': (response) =>
    pour(response, {
      encoding: Array.from({ length: 20 }, () => 'gzip').join(),
      chunk: gzipSync(''),
      times: 1,
    }),
  'chunks for ever': (response) => pour(response, { chunk: ZEROS.subarray(0, 65_536), times: Infinity }),
  'chunks of one byte for ever': (response) => pour(response, { chunk: Buffer.from('x'), times: Infinity }),
  'a length of a terabyte': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1e12 })
    response.write('x')
  },
  'a length that is not kept': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1_000 })
    response.write('x', () => response.destroy())
  },
  'a slow drip': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    drip(response, 'x')
  },
  'informational answers for ever': (response) => {
    const timer = setInterval(() => response.writeProcessing(), 1)
    response.on('close', () => clearInterval(timer))
  },
  'no answer': () => undefined,
  'a redirect to itself': (response) => response.writeHead(302, { location: '/' }).end(),
  'redirects for ever': (response) =>
    response.writeHead(302, { location: `/${String(Math.random())}` }).end(),
}

/** The same below HTTP. */
const RAW_ANSWERS: Readonly<Record<string, (socket: Socket) => void>> = {
  'headers of a megabyte': (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(MEGABYTE)}\r\n\r\n`),
  'headers for ever': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    send(socket, { chunk: Buffer.from('x: y\r\n'.repeat(100)), times: Infinity })
  },
  'headers at a drip': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    drip(socket, 'x: y\r\n')
  },
  'chunk extensions for ever': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n1;')
    send(socket, { chunk: Buffer.alloc(65_536, 'x'), times: Infinity })
  },
  'trailers for ever': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n0\r\n')
    send(socket, { chunk: Buffer.from('x: y\r\n'.repeat(100)), times: Infinity })
  },
  'another protocol': (socket) => socket.write('SSH-2.0-OpenSSH_9.9\r\n'),
  'a connection that closes': (socket) => socket.end(),
}

/** Fetches each and measures how far the process grows and how long it takes. */
export async function tryBombs(): Promise<Outcome> {
  const cases = [
    ...Object.entries(ANSWERS).map(([name, answer]) => ({
      name,
      open: () => openSite((_request, response) => answer(response)),
    })),
    ...Object.entries(RAW_ANSWERS).map(([name, answer]) => ({ name, open: () => openRawSite(answer) })),
  ]
  const faults: string[] = []
  let slowest = 0
  let growth = 0
  let given = 0
  for (const { name, open } of cases) {
    await using site = await open()
    const before = await memoryNow()
    const watch = watchMemory()
    const started = performance.now()
    const settings = settingsFor(`127.0.0.1:${site.port}`)
    const page = await fetchPage(`${site.origin}/`, { settings, timeoutMs: TIMEOUT_MS })
    const took = performance.now() - started
    const grown = inMegabytes(watch.stop().own - before)
    slowest = Math.max(slowest, took)
    growth = Math.max(growth, grown)
    if (page.ok) faults.push(`${name}: was taken for a page of ${page.value.bytes.length} bytes`)
    else if (/ERR_|Z_|HPE_/.test(page.failure.message)) faults.push(`${name}: ${page.failure.message}`)
    else if (took > TIMEOUT_MS + 1_000) faults.push(`${name}: took ${Math.round(took)} ms`)
    else if (grown > MAX_GROWTH_MB) faults.push(`${name}: grew the process by ${Math.round(grown)} MB`)
    else given += 1
  }
  return {
    figures: [
      { name: 'addresses.bombs_given_up', value: given, must: cases.length },
      { name: 'addresses.bombs_slowest_ms', value: Math.round(slowest) },
      { name: 'addresses.bombs_largest_growth_mb', value: Math.round(growth) },
    ],
    faults,
  }
}

type Pour = { encoding?: string; chunk: Buffer; times: number }

function pour(response: ServerResponse, { encoding, chunk, times }: Pour): void {
  response.writeHead(200, {
    'content-type': 'text/html',
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  })
  send(response, { chunk, times })
}

/** No faster than it is taken, so that it is not this server that grows. */
function send(to: NodeJS.WritableStream, { chunk, times }: Omit<Pour, 'encoding'>): void {
  function* chunks() {
    for (let sent = 0; sent < times; sent += 1) yield chunk
  }
  pipeline(Readable.from(chunks(), { highWaterMark: 1 }), to, () => undefined)
}

function drip(to: ServerResponse | Socket, drop: string): void {
  const timer = setInterval(() => to.write(drop), 50)
  to.on('close', () => {
    clearInterval(timer)
  })
}
