import type { Client } from 'pg'
import type { Request } from 'autocannon'
import { checkLists } from './check-lists'
import { createBlankArticles, spansOf, type Corpus } from './corpus'
import { peerList, peerPath, productList, productPath } from './requests'
import { sendLoad, type Load } from './send-load'
import type { Servers } from './start-servers'

/** One kind of request, answered by the product and by the peer; each gives its answers a second. */
export type Contest = {
  says: string
  /** How many answers the product gives, at the least, in the time of one of the peer's. */
  goal: number
  product: () => Promise<number>
  peer: () => Promise<number>
}

type Scene = { servers: Servers; corpus: Corpus; client: Client }
type Headers = Record<string, string>

const CONNECTIONS = 8
/** Enough that each contender runs for about a second. */
const WARM_ANSWERS = { product: 800, peer: 160 }
const CREATED_A_CONNECTION = 60
const NEW_LIST = 'UPDATE "AnnotationRevision" SET revision = revision + 1'

/** Everything that is measured, in the order of the report. Checks first that both answer with the same annotations. */
export async function prepareContests(scene: Scene): Promise<Contest[]> {
  const { editor, token } = scene.corpus
  const lists = await checkLists(scene.servers, scene.corpus)
  return [
    coldList(scene, lists.bytes, { says: 'list, cold, cookie', headers: editor.headers }),
    coldList(scene, lists.bytes, { says: 'list, cold, token', headers: token }),
    warmList(scene, lists.bytes, { says: 'list, warm, cookie', headers: editor.headers }),
    warmList(scene, lists.bytes, { says: 'list, warm, token', headers: token }),
    unchangedList(scene, lists),
    creation(scene, 'opinion'),
    creation(scene, 'fact'),
  ]
}

type Bytes = Record<'product' | 'peer', Load['expected']['bytes']>
type Reader = { says: string; headers: Headers }

/** Every article once, each by one connection, after all of them have changed: no copy that anybody kept is of use. */
function coldList({ servers, corpus, client }: Scene, bytes: Bytes, { says, headers }: Reader): Contest {
  return {
    says,
    goal: 0.8,
    async product() {
      await client.query(NEW_LIST)
      const connections = inShares(corpus.articles.map((id) => productList(corpus, id, headers)))
      return sendLoad({ url: servers.product, connections, expected: { status: 200, bytes: bytes.product } })
    },
    peer() {
      const connections = inShares(corpus.articles.map(peerList))
      return sendLoad({ url: servers.peer, connections, expected: { status: 200, bytes: bytes.peer } })
    },
  }
}

function warmList({ servers, corpus }: Scene, bytes: Bytes, { says, headers }: Reader): Contest {
  const [id = ''] = corpus.articles
  return {
    says,
    goal: 4,
    product: () =>
      sendLoad({
        url: servers.product,
        connections: everywhere(productList(corpus, id, headers)),
        answers: WARM_ANSWERS.product,
        expected: { status: 200, bytes: bytes.product },
      }),
    peer: () => peerLists(servers, id, bytes),
  }
}

/** A reader who has the list asks whether it is still good. */
function unchangedList({ servers, corpus }: Scene, lists: { bytes: Bytes }): Contest {
  const [id = ''] = corpus.articles
  return {
    says: 'list, unchanged (304)',
    goal: 4,
    async product() {
      const { path, headers } = productList(corpus, id, corpus.editor.headers)
      const now = await fetch(`${servers.product}${path}`, { headers })
      await now.arrayBuffer()
      const known = { ...headers, 'if-none-match': now.headers.get('etag') ?? '' }
      return sendLoad({
        url: servers.product,
        connections: everywhere({ path, headers: known }),
        answers: WARM_ANSWERS.product,
        expected: { status: 304, bytes: { least: 1, most: 1000 } },
      })
    },
    peer: () => peerLists(servers, id, lists.bytes),
  }
}

/** Reviewers, each in an article of their own, mark one sentence after another. */
function creation({ servers, corpus: { slug, reviewer } }: Scene, tag: string): Contest {
  const expected = { status: 201, bytes: { least: 300, most: 2000 } }
  const headers = { ...reviewer.headers, 'content-type': 'application/json' }
  async function connections(pathOf: (id: string) => string): Promise<Request[][]> {
    const size = { count: CONNECTIONS, sentences: CREATED_A_CONNECTION }
    const articles = await createBlankArticles(reviewer, size)
    return articles.map(({ id, text }) =>
      spansOf(text).map((span) => ({
        method: 'POST',
        path: pathOf(id),
        headers,
        body: JSON.stringify({ ...span, tag }),
      })),
    )
  }
  return {
    says: `create, ${tag}`,
    goal: 0.4,
    product: async () =>
      sendLoad({
        url: servers.product,
        connections: await connections((id) => productPath(slug, id)),
        expected,
      }),
    peer: async () => sendLoad({ url: servers.peer, connections: await connections(peerPath), expected }),
  }
}

function peerLists(servers: Servers, id: string, bytes: Bytes): Promise<number> {
  return sendLoad({
    url: servers.peer,
    connections: everywhere(peerList(id)),
    answers: WARM_ANSWERS.peer,
    expected: { status: 200, bytes: bytes.peer },
  })
}

function inShares(requests: readonly Request[]): Request[][] {
  const share = Math.ceil(requests.length / CONNECTIONS)
  return Array.from({ length: CONNECTIONS }, (_, index) => requests.slice(index * share, (index + 1) * share))
}

function everywhere(request: Request): Request[][] {
  return Array.from({ length: CONNECTIONS }, () => [request])
}
