import * as z from 'zod'
import { type Visitor } from './visitor'

const WORKSPACE = '/api/v1/workspaces/demo'
const SENTENCE = 'The ferry carries 400 cars a day.'
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry times</title></head><body><article>
<h1>Ferry times</h1><p>${SENTENCE} Nobody knows why.</p></article></body></html>`

const listed = z.object({ items: z.array(z.object({ title: z.string() })) })
const imported = z.object({
  id: z.uuid(),
  text: z.string(),
  sentences: z.array(z.object({ start: z.number(), end: z.number() })),
})
const exported = z.object({ annotations: z.array(z.object({ anchor: z.object({ exact: z.string() }) })) })

/** The main job over HTTP: reads the list, imports a file, which goes through the reader child, annotates, exports. */
export async function useProduct(visitor: Visitor, password: string): Promise<void> {
  await visitor.signIn('reviewer@demo.test', password)
  const { items } = listed.parse(await visitor.get(`${WORKSPACE}/articles`))
  if (items.length < 3) throw new Error(`The demo has ${items.length} articles.`)

  const form = new FormData()
  form.set('file', new File([PAGE], 'ferry.html', { type: 'text/html' }))
  const article = imported.parse(await visitor.post(`${WORKSPACE}/articles`, form))
  const sentence = article.sentences.find(({ start, end }) => article.text.slice(start, end) === SENTENCE)
  if (!sentence) throw new Error(`The file was read as: ${article.text}`)

  const { start, end } = sentence
  const path = `${WORKSPACE}/articles/${article.id}`
  await visitor.post(`${path}/annotations`, { start, end, tag: 'fact' })
  const { annotations } = exported.parse(await visitor.get(`${path}/export?format=json`))
  if (annotations[0]?.anchor.exact !== SENTENCE) throw new Error(`Exported: ${JSON.stringify(annotations)}`)
}
