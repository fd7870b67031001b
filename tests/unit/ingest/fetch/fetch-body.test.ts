import type { OutgoingHttpHeaders, RequestListener } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { openSite, settingsFor } from '@/tests/factories/web-site'

const TEXT = '<p>Zwölf Boxkämpfer</p>'.repeat(100)

async function bodyOf(answer: RequestListener, { maxBytes }: { maxBytes?: number } = {}): Promise<string> {
  await using site = await openSite(answer)
  const settings = settingsFor(`127.0.0.1:${site.port}`)
  const fetched = await fetchPage(site.origin, { settings, maxBytes })
  return fetched.ok
    ? new TextDecoder().decode(fetched.value.bytes)
    : `${fetched.failure.code}: ${fetched.failure.message}`
}

function answering(body: string | Buffer, headers: OutgoingHttpHeaders = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body)
  }
}

describe('a body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
    ['', Buffer.from(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['gzip', Buffer.concat([gzipSync(TEXT.slice(0, 50)), gzipSync(TEXT.slice(50))])],
  ])('in %j is unpacked', async (encoding, body) => {
    expect(await bodyOf(answering(body, { 'content-encoding': encoding }))).toBe(TEXT)
  })

  it('without bytes is empty, however it is packed', async () => {
    expect(await bodyOf(answering('', { 'content-encoding': 'gzip' }))).toBe('')
  })

  it.each([
    {
      fault: 'cut short',
      body: gzipSync(TEXT).subarray(0, 60),
      encoding: 'gzip',
      says: /^unavailable: .*ended before/,
    },
    {
      fault: 'cut short',
      body: brotliCompressSync(TEXT).subarray(0, 20),
      encoding: 'br',
      says: /^unavailable: .*ended before/,
    },
    { fault: 'damaged', body: TEXT, encoding: 'gzip', says: /^invalid: .*damaged/ },
    { fault: 'damaged', body: TEXT, encoding: 'br', says: /^invalid: .*damaged/ },
    { fault: 'damaged', body: TEXT, encoding: 'deflate', says: /^invalid: .*damaged/ },
    { fault: 'packed unasked', body: TEXT, encoding: 'zstd', says: /^invalid: .*not supported/ },
    { fault: 'packed thrice', body: TEXT, encoding: 'gzip, gzip, gzip', says: /^invalid: .*too many times/ },
  ])('that is $fault ($encoding) says so', async ({ body, encoding, says }) => {
    expect(await bodyOf(answering(body, { 'content-encoding': encoding }))).toMatch(says)
  })

  it('of exactly the limit is taken, and of a byte more refused', async () => {
    expect(await bodyOf(answering('x'.repeat(1_000)), { maxBytes: 1_000 })).toHaveLength(1_000)
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }])
      expect(await bodyOf(answering('x'.repeat(1_001), headers), { maxBytes: 1_000 })).toMatch(/^too_large: /)
  })

  it('is held to the limit once it is unpacked, and in between', async () => {
    const bomb = gzipSync('x'.repeat(1_000_000))
    expect(await bodyOf(answering(bomb, { 'content-encoding': 'gzip' }), { maxBytes: 10_000 })).toMatch(
      /^too_large: /,
    )
    const hidden = gzipSync(Buffer.concat(Array.from({ length: 5_000 }, () => gzipSync(''))))
    expect(hidden.length).toBeLessThan(10_000)
    expect(
      await bodyOf(answering(hidden, { 'content-encoding': 'gzip, gzip' }), { maxBytes: 10_000 }),
    ).toMatch(/^too_large: /)
  })

  it.each([{ 'content-length': 1_000 }, { 'transfer-encoding': 'chunked' }])(
    'that ends before %o says is refused',
    async (headers) => {
      const cut: RequestListener = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', ...headers })
        response.write('x', () => response.destroy())
      }
      expect(await bodyOf(cut)).toMatch(/^unavailable: .*ended before/)
    },
  )
})
