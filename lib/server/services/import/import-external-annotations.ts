import { isShortAddress } from '@/lib/schema/is-short-address'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { SEARCH_EFFORT } from '@/lib/core/formats/external/create-placer'
import { labelsOf, type ExternalDocument } from '@/lib/core/formats/external/external-file'
import { fail, ok, type Result } from '@/lib/core/result'
import {
  EXTERNAL_OUTCOMES,
  type ExternalOutcome,
  type ExternalReport,
  type ExternalRow,
  type ExternalTool,
} from '@/lib/schema/external-annotation'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend, type Grant } from '@/lib/server/grants/grant'
import { importIntoArticle } from './import-into-article'
import { findDestinations, type Destination, type TargetChoices } from './find-destinations'
import { LONGEST_SEARCH, type Search } from './find-places'
import { importArticle } from './import-article'
import type { ImportSource } from './import-upload'
import { restoreExport } from './restore/restore-export'
import { unplacedRows } from './place-external-annotations'
import { NO_CHOICES } from '@/lib/server/services/article/prepare-article'
import { readExternalAnnotations } from './read-external-annotations'

export type ExternalImportRequest = {
  bytes: Uint8Array<ArrayBuffer>
  /** The tag that each label becomes; `null` leaves it out, and so does no entry. */
  mapping: ReadonlyMap<string, string | null>
  choices: TargetChoices
}

/**
 * Imports the annotations of a file as the member's own, one transaction an article, and reports on every one of them.
 * Sent again, it finds them all there. An export of ours is restored whole.
 */
export async function importExternalAnnotations(
  grant: Grant<'annotation:create'>,
  { bytes, mapping, choices }: ExternalImportRequest,
): Promise<Result<ExternalReport>> {
  const content = await readExternalAnnotations(bytes)
  if (!content.ok) return content
  const { tool, documents, remarks, whole } = content.value
  const known = await checkTags(grant, mapping)
  if (!known.ok) return known
  const destinations = await findDestinations(grant, documents, choices)
  if (!destinations.ok) return destinations
  const [destination] = destinations.value
  if (whole && destination) {
    const restored = await restoreExport(grant, { model: whole, bytes, mapping, destination })
    return restored.ok ? ok(reportOf(tool, restored.value)) : restored
  }
  const options = {
    tool,
    mapping,
    effort: { left: SEARCH_EFFORT },
    until: performance.now() + LONGEST_SEARCH,
  }
  const groups = groupByKey(documents, destinations.value)
  const rows: ExternalRow[] = []
  const articles: ExternalReport['articles'] = []
  // One article after another: two at once would only wait for each other's claims.
  for (const group of groups) {
    const imported = await importGroup(grant, group, options)
    for (const row of imported.rows) rows.push(row)
    if (imported.article) articles.push(imported.article)
  }
  return ok(reportOf(tool, { rows: [...rows, ...remarks], articles }))
}

async function checkTags(
  grant: Grant<'annotation:create'>,
  mapping: ExternalImportRequest['mapping'],
): Promise<Result<null>> {
  const { tags } = await readWorkspace(extend(grant, 'workspace:read'))
  const keys = new Set(tags.map(({ key }) => key))
  for (const tag of mapping.values()) {
    if (tag !== null && !keys.has(tag))
      return fail('invalid', `The codebook has no tag "${tag}". Available tags: ${[...keys].join(', ')}.`, {
        field: 'mapping',
      })
  }
  return ok(null)
}

/** Documents that go to the same article go there together. */
type Group = { destination: Destination; documents: ExternalDocument[] }

function groupByKey(documents: readonly ExternalDocument[], destinations: readonly Destination[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [index, document] of documents.entries()) {
    const destination = destinations[index]
    if (!destination) throw new Error('A document has no destination.')
    const group = groups.get(destination.key) ?? { destination, documents: [] }
    group.documents.push(document)
    groups.set(destination.key, group)
  }
  return [...groups.values()]
}

const NO_TIME = 'No article was created because of the time limit. Import the file again to continue.'

type ImportOptions = Search & {
  tool: ExternalTool
  mapping: ExternalImportRequest['mapping']
}
type ImportedEarlier = { rows: ExternalRow[]; article?: ExternalReport['articles'][number] }

async function importGroup(
  grant: Grant<'annotation:create'>,
  { destination, documents }: Group,
  options: ImportOptions,
): Promise<ImportedEarlier> {
  if (destination.kind === 'none') return left(documents, destination.reason)
  if (destination.kind === 'new' && performance.now() >= options.until) return left(documents, NO_TIME)
  const article = await openArticle(grant, { destination, documents }, options)
  if (!article.ok) return left(documents, article.failure.message)
  const { articleId, title, isNew } = article.value
  const imported = await importIntoArticle(grant, articleId, { ...options, documents })
  if (!imported.ok) return left(documents, imported.failure.message)
  const created = imported.value.filter(({ outcome }) => outcome === 'created').length
  return { rows: imported.value, article: { articleId, title, isNew, created } }
}

/** What keeps one article from taking annotations is told of in its rows; the others go on. */
function left(documents: readonly ExternalDocument[], reason: string): ImportedEarlier {
  return { rows: documents.flatMap((document) => unplacedRows(document, reason)) }
}

/** The article that is here, or a new one of the text in the file; none is made for labels that are all left out. */
async function openArticle(
  grant: Grant<'annotation:create'>,
  { destination, documents }: Group,
  { mapping }: ImportOptions,
): Promise<Result<{ articleId: string; title: string; isNew: boolean }>> {
  if (destination.kind === 'found')
    return ok({ articleId: destination.articleId, title: destination.title, isNew: false })
  const [document] = documents
  const isWanted = documents.some(({ annotations }) =>
    annotations.some((annotation) =>
      labelsOf(annotation).some((label) => typeof mapping.get(label) === 'string'),
    ),
  )
  if (document?.text === undefined || !isWanted)
    return fail('invalid', 'All labels of this text were left out, so no article was created.')
  const made = await importArticle(extend(grant, 'article:import'), {
    source: sourceOf(document, document.text),
    choices: {
      ...NO_CHOICES,
      details: { title: document.name, ...(isWebAddress(document.url) && { url: document.url }) },
    },
    // It was looked for already, and a person may have asked for a new one.
    allowDuplicate: true,
  })
  return made.ok ? ok({ articleId: made.value.id, title: made.value.title, isNew: true }) : made
}

/** What was found by its markup is made of its markup, so that headings and lists are there too. */
function sourceOf({ page, url }: ExternalDocument, text: string): ImportSource {
  if (!page) return { kind: 'text', text }
  return { kind: 'html', html: page.html, ...(isWebAddress(url) && { url }) }
}

function reportOf(
  tool: ExternalTool,
  { rows, articles, restored }: Pick<ExternalReport, 'rows' | 'articles' | 'restored'>,
): ExternalReport {
  const counts: Record<ExternalOutcome, number> = {
    created: 0,
    existed: 0,
    unplaced: 0,
    unmapped: 0,
    not_carried: 0,
    faulty: 0,
  }
  for (const outcome of EXTERNAL_OUTCOMES)
    counts[outcome] = rows.filter((row) => row.outcome === outcome).length
  const toConfirm = rows.filter(({ outcome, status }) => outcome === 'created' && status === 'fuzzy').length
  const sorted = rows.sort((a, b) => a.row - b.row)
  return { tool, counts, toConfirm, articles, rows: sorted, ...(restored && { restored }) }
}

/** A file may call anything its address; an article keeps only what a browser could open. */
function isWebAddress(address: string | undefined): address is string {
  return isSafeHref(address) && /^https?:/i.test(address) && isShortAddress(address)
}
