import { readStatement, WORKSPACE_MARK, type Column, type Query, type Source } from './read-statement'

/** What an event is about may be gone, so that nothing refers to it. */
const ID = /^(?:id|(?!subject)\w+Id)$/
/** Its rows name an account, in words. */
const OF_NO_WORKSPACE = '"VerificationToken"'

/**
 * The tables that a statement reads or changes without keeping them to the workspace: neither their `workspaceId` is held
 * to its id, nor an id of theirs to one of a table that is kept (references hold both together, see
 * docs/decisions/0002-no-grant-no-query.md). What it inserts is held by references too.
 *
 * It knows SQL as it is written here. It does not see that an outer join lets a side through, that an equality is put out
 * and no condition, which column of a subquery comes from which of its tables, or that an account has rows in several
 * workspaces.
 */
export function unkeptTables(statement: string): string[] {
  const { queries, equalities } = readStatement(statement)
  const kept = new Set<Source>()
  const ways = equalities.flatMap(({ query, left, right }) => [
    { query, own: left, other: right },
    { query, own: right, other: left },
  ])
  // Each round keeps what hangs on what the last one kept.
  for (let before = -1; before < kept.size;) {
    before = kept.size
    for (const way of ways) {
      const source = sourceOf(way.own, way.query, 'bound')?.source
      if (source && isHeld({ ...way, source }, kept)) kept.add(source)
    }
  }
  const unkept = queries.flatMap(({ sources }) => sources.filter((one) => !kept.has(one)))
  return unkept.flatMap(({ table }) => (table === undefined || table === OF_NO_WORKSPACE ? [] : [table]))
}

type Way = { query: Query; own: Column; other: Column; source: Source }

function isHeld({ query, own, other, source }: Way, kept: ReadonlySet<Source>): boolean {
  if (other.name === WORKSPACE_MARK) {
    return own.name === 'workspaceId' || (own.name === 'id' && source.table === '"Workspace"')
  }
  const held = sourceOf(other, query)
  return ID.test(own.name) && ID.test(other.name) && held !== undefined && isKept(held, kept)
}

type Found = { source: Source; query: Query }

function isKept({ source, query }: Found, kept: ReadonlySet<Source>): boolean {
  if (source.table !== undefined) return kept.has(source)
  const given = source.given.map((of) => sourceOf({ of, name: '' }, query))
  if (given.length > 0) return given.every((one) => one !== undefined && isKept(one, kept))
  return source.queries.length > 0 && source.queries.every((one) => isKeptQuery(one, kept))
}

function isKeptQuery(query: Query, kept: ReadonlySet<Source>): boolean {
  const read = query.sources.filter(({ table, queries }) => table !== undefined || queries.length > 0)
  return read.length > 0 && read.every((source) => isKept({ source, query }, kept))
}

/**
 * The source of a column, in the query or around it; without a name before it, the only one. `bound`: only where
 * a condition of the query decides which rows are read. One in an `EXISTS` does not for the query around it.
 */
function sourceOf({ of, name }: Column, query: Query, reach: 'bound' | 'all' = 'all'): Found | undefined {
  const source = of === undefined ? onlyOf(query.sources) : query.sources.find((one) => one.name === of)
  if (source) return inmost({ source, query })
  if (of === undefined || !query.outer || (reach === 'bound' && !query.isSource)) return undefined
  return sourceOf({ of, name }, query.outer, reach)
}

/** `(SELECT * FROM "Claim") c` is the claims. */
function inmost(found: Found): Found {
  const query = onlyOf(found.source.queries)
  const source = query?.isSource ? onlyOf(query.sources) : undefined
  return query && source ? inmost({ source, query }) : found
}

function onlyOf<One>(list: readonly One[]): One | undefined {
  return list.length === 1 ? list[0] : undefined
}
