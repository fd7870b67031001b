import {
  isInScope,
  isPersonal,
  ROW_FACTS,
  ROW_SCOPES,
  type RowFact,
  type RowFacts,
  type RowRule,
} from '@/lib/core/permissions/row-scope'
import { sql, type Sql } from '@/lib/server/db/sql'
import type { AnySqlGrant, SqlGrant } from '@/lib/server/grants/grant'
import { ENTITY_FACTS, type Entity, type EntityFacts, type Where } from './entity-facts'

/** The permissions under which an entity's rows are listed, found or exported. */
type ScopedBy = {
  article: 'article:delete'
  annotation: 'annotation:read' | 'report:export'
  claim: 'claim:read'
  source: 'source:read'
  evidence: 'evidence:read' | 'report:export'
  verdict: 'verdict:read' | 'report:export'
  importJob: 'import:manage'
  token: 'token:manage' | 'token:manage_all'
}

type Literal<Filter> = Filter | { NOT: Filter }
type Group<Filter> = Literal<Filter> | { AND: Literal<Filter>[] }

/** One rule in the four forms that code needs it in. */
export type Scope<Filter> = {
  /** Is this row one of them? */
  readonly covers: (row: RowFacts) => boolean
  /** Prisma's filter for them. */
  readonly where: { OR: Group<Filter>[] } | { AND: Group<Filter>[] }
  /** The same as a condition; the entity's table goes by the letter that `ENTITY_FACTS` gives it. */
  readonly sql: Sql
  /** Equal for members who see the same rows: names what may be kept for all of them. */
  readonly key: string
}

/** Which rows of an entity the grant covers, beside its workspace, which every query is kept to anyway. */
export function scope<E extends Entity>(grant: SqlGrant<ScopedBy[E]>, entity: E): Scope<Where[E]> {
  const facts: EntityFacts<Where[E]> = ENTITY_FACTS[entity]
  return scopeOn(grant, facts)
}

function scopeOn<Filter>({ rowScope, actor }: AnySqlGrant, facts: EntityFacts<Filter>): Scope<Filter> {
  const { memberId } = actor
  const rule: RowRule = ROW_SCOPES[rowScope]
  return {
    covers: (row) => isInScope(rowScope, memberId, row),
    key: isPersonal(rowScope) ? `${rowScope}.${memberId}` : rowScope,
    get where() {
      return whereOf(rule, facts.where(memberId))
    },
    get sql() {
      return sqlOf(rule, facts.sql(memberId))
    },
  }
}

function whereOf<Filter>(rule: RowRule, filters: Record<RowFact, Filter>): Scope<Filter>['where'] {
  const groups = rule.map((group): Group<Filter>[] => {
    const [first, ...more] = literalsOf(group).map(({ fact, holds }): Literal<Filter> =>
      holds ? filters[fact] : { NOT: filters[fact] },
    )
    if (first === undefined) return []
    return more.length === 0 ? [first] : [{ AND: [first, ...more] }]
  })
  // A group that asks for nothing lets every row through.
  if (groups.some((group) => group.length === 0)) return { AND: [] }
  return { OR: groups.flat() }
}

function sqlOf(rule: RowRule, conditions: Record<RowFact, Sql>): Sql {
  const groups = rule.map((group) =>
    literalsOf(group)
      .map(({ fact, holds }) => (holds ? conditions[fact] : sql`NOT (${conditions[fact]})`))
      .reduce((all, one) => sql`${all} AND ${one}`, sql`TRUE`),
  )
  return sql`(${groups.reduce((any, group) => sql`${any} OR (${group})`, sql`FALSE`)})`
}

function literalsOf(group: RowRule[number]): { fact: RowFact; holds: boolean }[] {
  return ROW_FACTS.flatMap((fact) => {
    const holds = group[fact]
    return holds === undefined ? [] : [{ fact, holds }]
  })
}
