import type { HypothesisSelector } from '@/lib/core/anchoring/resolve-hypothesis'
import type { Result } from '@/lib/core/result'
import type { ExternalAnnotation, ExternalDocument, ExternalFile } from './external-file'
import { createGathering, type Gathering } from './create-gathering'
import { given, idIn, listIn, nameIn, objectIn, timeIn, wordsIn, type JsonObject } from './json-fields'
import type { Entry } from './lines-of'
import { selectorIn, quoteIn } from './selectors-in'

/** Do these entries look like what the API of Hypothesis gives? */
export function isHypothesis(entries: readonly unknown[]): boolean {
  return entries.some((entry) => {
    const { uri, target } = objectIn(entry) ?? {}
    return typeof uri === 'string' && Array.isArray(target)
  })
}

/**
 * Annotations of Hypothesis: the rows of its API's search, or the list in a file that its client exports. Each page is a
 * document; tags are labels. Replies and notes on a whole page stand on no words and are not carried.
 */
export function readHypothesis(entries: Iterable<Entry>): Result<ExternalFile> {
  const gathering = createGathering()
  const pages = new Map<string, ExternalDocument>()
  for (const { row, json } of entries) {
    if (gathering.isFull()) break
    const annotation = objectIn(json)
    if (annotation) readEntry(annotation, row, { gathering, pages })
    else gathering.faulty({ row, message: 'The entry is not an annotation.' })
  }
  return gathering.finish('hypothesis')
}

type Reading = { gathering: Gathering; pages: Map<string, ExternalDocument> }

function readEntry(entry: JsonObject, row: number, { gathering, pages }: Reading): void {
  const url = nameIn(entry['uri']) ?? nameIn(objectIn(listIn(entry['target'])[0])?.['source'])
  if (url === undefined) {
    gathering.faulty({ row, message: 'The annotation does not name its page.' })
    return
  }
  const selectors = listIn(entry['target']).flatMap((target) =>
    listIn(objectIn(target)?.['selector']).flatMap((selector) => selectorOf(selector)),
  )
  const quote = quoteIn(selectors)
  const labels = listIn(entry['tags']).flatMap((tag) => nameIn(tag) ?? [])
  const about = {
    row,
    document: url,
    ...given<{ label: string; quote: string }>({ label: labels[0], quote }),
  }
  if (listIn(entry['references']).length > 0) {
    gathering.notCarried({ ...about, message: 'A reply to another annotation.' })
  } else if (selectors.length === 0) {
    gathering.notCarried({ ...about, message: 'A note on the whole page, not on words in it.' })
  } else {
    const page = pages.get(url) ?? gathering.addDocument({ name: titleOf(entry) ?? url, url })
    pages.set(url, page)
    gathering.addAnnotation(page, {
      row,
      labels,
      place: { kind: 'hypothesis', selectors },
      ...given<Partial<ExternalAnnotation>>({
        id: idIn(entry['id']),
        note: wordsIn(entry['text']),
        author: authorOf(entry),
        createdAt: timeIn(entry['created']),
        quote,
      }),
    })
  }
}

function selectorOf(json: unknown): HypothesisSelector[] {
  const selector = selectorIn(json)
  return selector ? [selector] : []
}

function titleOf(entry: JsonObject): string | undefined {
  return nameIn(listIn(objectIn(entry['document'])?.['title'])[0])
}

/** The name that the person gave, else the one of the account: `acct:name@authority`. */
function authorOf(entry: JsonObject): string | undefined {
  const shown = nameIn(objectIn(entry['user_info'])?.['display_name'])
  return shown ?? nameIn(entry['user'])?.replace(/^acct:/, '')
}
