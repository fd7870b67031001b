import type { BlockNode } from '@/lib/schema/article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import type { ArticleDetails } from '@/lib/schema/article'
import { authorize } from '@/lib/server/grants/authorize'
import { transaction, type Grant } from '@/lib/server/grants/grant'
import { deriveVersion } from '@/lib/server/services/article/derive-version'
import { saveArticle } from '@/lib/server/services/import/import-article'
import type { Person } from '@/tests/factories/desk'
import type { Collection } from './collection'
import { bytesOf } from './files'
import { inChunks } from './written'
import { NOTHING_KNOWN } from '@/tests/factories/article'

/** How many blocks a reading room shows at once: more is slower than the rooms are fewer. */
const BLOCKS_IN_A_ROOM = 900
const TERMS_IN_A_ROOM = 200

export type Stored = {
  /** Articles to be read: together they hold every block. */
  rooms: string[]
  /** Articles in the list: together they hold every title, author, publisher and address. */
  listed: number
}

/** Saves what was collected as the import saves it, in few articles to be read and many to be listed. */
export async function store(collection: Collection, by: Person): Promise<Stored> {
  const granted = await authorize('article:import', {
    workspace: by.slug,
    headers: new Headers(by.headers),
    write: true,
  })
  if (!granted.ok) throw new Error(granted.failure.message)
  const terms = inChunks(collection.glossary(), TERMS_IN_A_ROOM)
  const rooms: string[] = []
  for (const [index, content] of inChunks(collection.blocks(), BLOCKS_IN_A_ROOM).entries()) {
    const details = { ...NOTHING_KNOWN, title: `Payloads ${String(index + 1)}`, glossary: terms[index] ?? [] }
    rooms.push(await save(granted.value, content, details))
  }
  const [titles, authors, publishers, urls] = [
    collection.words('title'),
    collection.words('author'),
    collection.words('publisher'),
    collection.words('url'),
  ]
  const listed = Math.max(titles.length, authors.length, publishers.length, urls.length)
  for (let index = 0; index < listed; index += 1) {
    await save(granted.value, [paragraph(`Article ${String(index)} has a title.`)], {
      ...NOTHING_KNOWN,
      title: titles[index] ?? 'Without a title',
      author: authors[index] ?? null,
      publisher: publishers[index] ?? null,
      url: urls[index] ?? null,
    })
  }
  return { rooms, listed }
}

function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

async function save(
  grant: Grant<'article:import'>,
  content: BlockNode[],
  details: ArticleDetails,
): Promise<string> {
  const document = { type: 'doc' as const, content }
  const text = canonicalTextOf(document)
  const original = bytesOf(`<!doctype html><script>alert(1)</script>${text}`)
  const version = await deriveVersion(
    { document, text, original, originalType: 'text/html' },
    details.language,
  )
  if (!version.ok) throw new Error(version.failure.message)
  const provenance = {
    page: null,
    fileName: details.title,
    extraction: 'whole' as const,
    chapters: [],
    leftOut: [],
    origins: {},
    modifiedOn: null,
    notes: [],
  }
  const saved = await transaction(grant, (write) =>
    saveArticle(
      write,
      { format: 'html', details, isArticle: true, version: { ...version.value, provenance, images: [] } },
      { allowDuplicate: true },
    ),
  )
  if (!saved.ok) throw new Error(saved.failure.message)
  return saved.value.articleId
}
