import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { ANNOTATIONS, type Corpus } from './corpus'
import { peerList, productList, type ListRequest } from './requests'
import type { Load } from './send-load'
import type { Servers } from './start-servers'

type Bytes = Load['expected']['bytes']

const anchor = z.object({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
const annotation = z.object({ id: z.uuid(), tag: z.string(), approved: z.boolean() })
const productAnswer = z.object({
  items: z.array(annotation.extend({ anchor, member: z.object({ name: z.string() }) })).length(ANNOTATIONS),
})
const peerAnswer = z.object({
  items: z.array(annotation.extend({ ...anchor.shape, name: z.string() })).length(ANNOTATIONS),
})

/** Throws unless both list the same annotations. Tells how many bytes an answer may have from here on. */
export async function checkLists(
  servers: Servers,
  corpus: Corpus,
): Promise<{ bytes: Record<'product' | 'peer', Bytes> }> {
  const [id = ''] = corpus.articles
  const product = await ask(servers.product, productList(corpus, id, corpus.editor.headers))
  const peer = await ask(servers.peer, peerList(id))
  const ours = productAnswer.parse(JSON.parse(product)).items.map(({ anchor, member, ...rest }) => ({
    ...rest,
    ...anchor,
    name: member.name,
  }))
  const theirs = peerAnswer.parse(JSON.parse(peer)).items
  if (!isDeepStrictEqual(ours, theirs))
    throw new Error('The product and the peer list different annotations.')
  return { bytes: { product: about(product), peer: about(peer) } }
}

async function ask(address: string, { path, headers }: ListRequest): Promise<string> {
  const answer = await fetch(`${address}${path}`, { headers })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${address}${path} answers ${String(answer.status)}: ${text}`)
  return text
}

/** Lists differ by a digit here and there, and a load counts the answer's head as well. */
function about(body: string): Bytes {
  const length = Buffer.byteLength(body)
  return { least: length * 0.98, most: length * 1.02 + 1000 }
}
