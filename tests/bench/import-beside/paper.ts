import { openSite, type Site } from '@/tests/factories/web-site'

/** As many sites as keep an import busy: one site is asked for one page at a time, with a pause. */
const SITES = 26
const PARAGRAPHS = 40

/** Runs `work` with the addresses of articles on sites of this machine, each of some 1,000 words and like no other. */
export async function withPaper(
  pages: number,
  work: (addresses: readonly string[]) => Promise<void>,
): Promise<void> {
  const sites: (Site & AsyncDisposable)[] = []
  try {
    for (let index = 0; index < SITES; index++) sites.push(await openSite(answer))
    const addresses = Array.from({ length: pages }, (_, index) => {
      const site = sites[index % SITES]
      return `${String(site?.origin)}/article/${String(index)}`
    })
    await work(addresses)
  } finally {
    for (const site of sites) await site.close()
  }
}

const answer: Parameters<typeof openSite>[0] = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(pageOf(`${String(request.headers.host)}${String(request.url)}`))
}

function pageOf(name: string): string {
  const paragraph = (_: unknown, index: number) =>
    `<p>Reading ${String(index)} of the gauge at ${name} was higher than in any year since records began. The <a href="/more">harbour board</a> has not said why, and nobody had counted any ships.</p>`
  const body = Array.from({ length: PARAGRAPHS }, paragraph).join('\n')
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/${String(index)}">Section ${String(index)}</a></li>`,
  )
  return `<!doctype html><html lang="en"><head><title>The gauge at ${name}</title></head><body><nav><ul>${links.join('')}</ul></nav><article><h1>The gauge at ${name}</h1>${body}</article><footer>Imprint</footer></body></html>`
}
