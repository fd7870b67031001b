import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { tagStyleSheet } from '@/lib/core/codebook/tag-style-sheet'
import type { Corpus } from './corpus'

export type PageServer = { address: string; close(): Promise<void> }

const HTML = `<!doctype html><html lang="en" data-mantine-color-scheme="light"><meta charset="utf-8"><title>Render bench</title>
<link rel="stylesheet" href="/main.css"><style>${tagStyleSheet()}
body { margin: 0; background: #fff; color: #000; font: 18px/1.6 serif }
#article { max-width: 680px; margin: 0 auto; position: relative }
a { color: inherit }
</style><div id="article"></div><script src="/main.js"></script></html>`

/** Bundles the page into a temporary folder and serves it on the loopback interface. */
export async function servePage(corpus: Corpus): Promise<PageServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-render-bench-'))
  await build({
    entryPoints: {
      main: path.join(import.meta.dirname, 'page/main.ts'),
      style: path.join(import.meta.dirname, 'page/style.css'),
    },
    bundle: true,
    outdir: folder,
    format: 'iife',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  const files = new Map<string, { type: string; body: string }>([
    ['/', { type: 'text/html', body: HTML }],
    ['/favicon.ico', { type: 'image/x-icon', body: '' }],
    ['/main.js', { type: 'text/javascript', body: await readFile(path.join(folder, 'main.js'), 'utf8') }],
    ['/main.css', { type: 'text/css', body: await readFile(path.join(folder, 'style.css'), 'utf8') }],
    ['/corpus.json', { type: 'application/json', body: JSON.stringify(corpus) }],
  ])
  await rm(folder, { recursive: true })

  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.writeHead(file ? 200 : 404, { 'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8` })
    response.end(file?.body)
  })
  return {
    address: await listen(server),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}
