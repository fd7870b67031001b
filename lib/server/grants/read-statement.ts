/** What a query reads from: a table, another query, or a function of values and of other sources. */
export type Source = {
  name: string
  table?: string
  /** Of another query, its parts. */
  queries: readonly Query[]
  /** Of a function, the names of the sources that it is given columns of. */
  given: readonly string[]
}

/** A query, or one of those that a UNION joins. `isSource`: the outer one reads from it, so that it shares its conditions. */
export type Query = { sources: Source[] } & Place
type Place = { outer: Query | undefined; isSource: boolean }

/** A column; `of` is the name of its source where one is written. */
export type Column = { of: string | undefined; name: string }
/** An equality that all rows of the query fulfil. */
export type Equality = { query: Query; left: Column; right: Column }

/** How the workspace's id stands in a statement, and how every other value does. */
export const WORKSPACE_MARK = '$workspace'
export const VALUE_MARK = '$value'

const TOKEN = /'(?:[^']|'')*'|"\w+"|\$?\w+|::|\S/g
const TABLE = /^"[A-Z]/
const NAME = /^(?:[a-z_]\w*|"[a-z]\w*")$/i
const SELECTS = /^(?:SELECT|WITH|INSERT|UPDATE|DELETE)$/i
const JOINS_QUERIES = /^(?:UNION|EXCEPT|INTERSECT)$/i
const BEFORE_CONDITION = /^(?:WHERE|ON|AND|\()$/i
const BEFORE_TABLE = /^(?:FROM|JOIN|UPDATE|USING|,)$/i
const BEFORE_SOURCE = /^(?:FROM|JOIN|LATERAL)$/i
const AFTER_SOURCE =
  /^(?:WHERE|ON|SET|USING|JOIN|CROSS|LEFT|RIGHT|FULL|INNER|GROUP|ORDER|LIMIT|OFFSET|FOR|RETURNING|UNION|EXCEPT|INTERSECT)$/i

/** All queries of a statement, and its equalities: those between `AND`s, not beside an `OR` nor under a `NOT`. */
export function readStatement(statement: string): { queries: Query[]; equalities: Equality[] } {
  const reader = new Reader(statement.match(TOKEN) ?? [])
  reader.readQueries({ outer: undefined, isSource: false })
  return reader
}

class Reader {
  readonly queries: Query[] = []
  readonly equalities: Equality[] = []
  private readonly named = new Map<string, readonly Query[]>()
  private at = 0

  constructor(private readonly tokens: readonly string[]) {}

  /** Up to the bracket that ends them. */
  readQueries(place: Place): Query[] {
    const found: Query[] = []
    do {
      const query: Query = { sources: [], ...place }
      found.push(query)
      this.queries.push(query)
      for (const equality of this.readConditions(query)) this.equalities.push(equality)
    } while (JOINS_QUERIES.test(this.token(-1)))
    return found
  }

  /** Up to the bracket that ends them, or to the next query of a UNION. */
  private readConditions(query: Query): Equality[] {
    const found: Equality[] = []
    let hasChoice = false
    while (this.at < this.tokens.length) {
      const token = this.token(0)
      this.at++
      if (token === ')' || JOINS_QUERIES.test(token)) break
      if (/^OR$/i.test(token)) hasChoice = true
      if (token === '(') for (const equality of this.readBracket(query)) found.push(equality)
      else if (token === '=') for (const equality of this.equalityHere(query)) found.push(equality)
      else this.readSource(query, token)
    }
    return hasChoice ? [] : found
  }

  private readBracket(query: Query): Equality[] {
    const before = this.token(-2)
    if (!SELECTS.test(this.token(0))) {
      const found = this.readConditions(query)
      return /^NOT$/i.test(before) ? [] : found
    }
    const name = this.nameBefore(/^MATERIALIZED$/i.test(before) ? -4 : -3)
    const queries = this.readQueries({ outer: query, isSource: false })
    if (/^(?:AS|MATERIALIZED)$/i.test(before)) this.named.set(name, queries)
    return []
  }

  /** The name of a query at a distance back; its list of columns may stand between. */
  private nameBefore(distance: number): string {
    if (this.token(distance) !== ')') return this.token(distance)
    let start = distance
    while (this.token(start) !== '(' && this.at + start > 0) start--
    return this.token(start - 1)
  }

  /** After the word that begins it; other words begin nothing. */
  private readSource(query: Query, word: string): void {
    const next = this.token(0)
    if (TABLE.test(next) && BEFORE_TABLE.test(word)) {
      this.at++
      this.add(query, { name: next, table: next })
    } else if (BEFORE_SOURCE.test(word) && !/^LATERAL$/i.test(next)) this.readOtherSource(query, next)
  }

  private readOtherSource(query: Query, next: string): void {
    if (next === '(' && SELECTS.test(this.token(1))) {
      this.at++
      this.add(query, { queries: this.readQueries({ outer: query, isSource: true }) })
    } else if (NAME.test(next) && this.token(1) === '(') {
      const start = this.at + 2
      this.at = start
      this.readConditions(query)
      const inside = this.tokens.slice(start, this.at)
      this.add(query, { given: inside.filter((_, index) => inside[index + 1] === '.') })
    } else if (this.named.has(next)) {
      this.at++
      this.add(query, { name: next, queries: this.named.get(next) ?? [] })
    } else if (!/^DISTINCT$/i.test(this.token(-2))) {
      // Not a form that we read. Taken for a table that nothing holds, so that the statement is refused.
      this.at++
      this.add(query, { name: next, table: next })
    }
  }

  private add(query: Query, { name = '', ...source }: Partial<Source>): void {
    if (/^AS$/i.test(this.token(0))) this.at++
    const isRenamed = NAME.test(this.token(0)) && !AFTER_SOURCE.test(this.token(0))
    query.sources.push({ queries: [], given: [], ...source, name: isRenamed ? this.token(0) : name })
    if (isRenamed) this.at++
  }

  /** The equality around the `=` just read. None if it is not a condition, or if a side is not a column. */
  private equalityHere(query: Query): Equality[] {
    const start = this.at - (this.token(-3) === '.' ? 5 : 3)
    const left = this.columnAt(this.at - (this.token(-3) === '.' ? 4 : 2))
    const right = this.columnAt(this.at)
    return BEFORE_CONDITION.test(this.tokens[start] ?? '') && left && right ? [{ query, left, right }] : []
  }

  private columnAt(place: number): Column | undefined {
    const [first = '', dot, second = ''] = this.tokens.slice(place, place + 3)
    if (first === WORKSPACE_MARK) return { of: undefined, name: first }
    const [of, name] = dot === '.' ? [first, second] : [undefined, first]
    return NAME.test(name) ? { of, name: name.replaceAll('"', '') } : undefined
  }

  private token(distance: number): string {
    return this.tokens[this.at + distance] ?? ''
  }
}
