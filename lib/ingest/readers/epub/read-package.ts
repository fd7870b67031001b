import path from 'node:path/posix'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Archive } from '@/lib/ingest/archive/open-archive'
import type { FileStatements } from '@/lib/ingest/readers/file-details'
import { walkXml } from '@/lib/ingest/xml/walk-xml'

export type BookFile = { path: string; type: string; properties: string }
export type Book = {
  statements: FileStatements
  /** Files in the order of reading, without those that stand outside of it. */
  spine: { file: BookFile; isAside: boolean }[]
  /** Where the table of contents is, of either version of the format. */
  contents: BookFile | undefined
  covers: ReadonlySet<string>
}

/** Finds and reads a book's package document: what it says of itself, its files, and their order. */
export async function readPackage(archive: Archive): Promise<Result<Book>> {
  const packagePath = await findPackage(archive)
  if (!packagePath.ok) return packagePath
  const bytes = await archive.read(packagePath.value)
  if (!bytes.ok) return bytes
  return parse(bytes.value, path.dirname(packagePath.value))
}

async function findPackage(archive: Archive): Promise<Result<string>> {
  const container = await archive.read('META-INF/container.xml')
  if (!container.ok) return container
  let found: string | undefined
  const walked = walkXml(container.value, {
    open(name, attributes) {
      if (local(name) === 'rootfile') found ??= attributes['full-path']
    },
  })
  if (!walked.ok) return walked
  return found === undefined ? fail('invalid', 'The book does not list its text. Save it again.') : ok(found)
}

type Draft = {
  folder: string
  files: Map<string, BookFile>
  order: { id: string; isAside: boolean }[]
  covers: Set<string>
  toc: string | undefined
  /** Statements by their element's name; the date of the last change as `modified`. */
  said: Map<string, string[]>
  saying: string | undefined
}

function parse(bytes: Uint8Array, folder: string): Result<Book> {
  const draft: Draft = {
    folder,
    files: new Map(),
    order: [],
    covers: new Set(),
    toc: undefined,
    said: new Map(),
    saying: undefined,
  }
  const walked = walkXml(bytes, {
    open: (name, attributes) => note(draft, name, attributes),
    text(text) {
      const texts = draft.saying === undefined ? undefined : draft.said.get(draft.saying)
      if (texts && (texts.at(-1) ?? '').length < LONGEST_STATEMENT) texts.push((texts.pop() ?? '') + text)
    },
    close() {
      draft.saying = undefined
    },
  })
  return walked.ok ? ok(bookOf(draft)) : walked
}

const LONGEST_STATEMENT = 2_000
const MOST_STATEMENTS = 20

function note(draft: Draft, name: string, attributes: Readonly<Record<string, string>>): void {
  switch (local(name)) {
    case 'item':
      addFile(draft, attributes)
      break
    case 'spine':
      draft.toc = attributes['toc']
      break
    case 'itemref':
      draft.order.push({ id: attributes['idref'] ?? '', isAside: attributes['linear'] === 'no' })
      break
    case 'reference':
      if (/^(?:cover|toc)$/i.test(attributes['type'] ?? ''))
        draft.covers.add(resolveInBook(draft.folder, attributes['href'] ?? ''))
      break
    case 'meta':
      if (attributes['property'] === 'dcterms:modified') listenTo(draft, 'modified')
      break
    default:
      if (name.startsWith('dc:')) listenTo(draft, name)
  }
}

function listenTo(draft: Draft, name: string): void {
  draft.saying = name
  draft.said.set(name, [...(draft.said.get(name) ?? []).slice(0, MOST_STATEMENTS), ''])
}

function bookOf({ files, order, covers, toc, said }: Draft): Book {
  const spine = order.flatMap(({ id, isAside }) => {
    const file = files.get(id)
    return file ? [{ file, isAside }] : []
  })
  const navigation = [...files.values()].find(({ properties }) => /\bnav\b/.test(properties))
  const contents = navigation ?? (toc === undefined ? undefined : files.get(toc))
  return { statements: statementsOf(said), spine, contents, covers }
}

function addFile({ files, folder }: Draft, attributes: Readonly<Record<string, string>>): void {
  const { id, href } = attributes
  if (id === undefined || href === undefined || files.size >= 5_000) return
  files.set(id, {
    path: resolveInBook(folder, href),
    type: attributes['media-type'] ?? '',
    properties: attributes['properties'] ?? '',
  })
}

function statementsOf(said: ReadonlyMap<string, string[]>): FileStatements {
  const authors = (said.get('dc:creator') ?? []).map((name) => name.trim()).filter((name) => name !== '')
  return {
    title: said.get('dc:title')?.[0],
    author: authors.join(', '),
    publisher: said.get('dc:publisher')?.[0],
    publishedOn: said.get('dc:date')?.[0],
    modifiedOn: said.get('modified')?.[0],
    language: said.get('dc:language')?.[0],
  }
}

/** Where a reference in a book leads: a path in its archive, without what follows a `#`. */
export function resolveInBook(folder: string, reference: string): string {
  const [written = ''] = reference.split('#', 1)
  let decoded = written
  try {
    decoded = decodeURIComponent(written)
  } catch (error) {
    // A stray per cent sign is part of the name.
    if (!(error instanceof URIError)) throw error
  }
  return path.join(folder, decoded)
}

/** Prefixes are free to choose; books choose many. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
