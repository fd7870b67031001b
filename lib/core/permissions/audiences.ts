import { ROW_FACTS, ROW_SCOPES, type RowFact, type RowRule, type RowScope } from './row-scope'

/** Sees every row, and so every change. */
const EVERYONE = 'everyone'

/**
 * Who sees the annotations for which a fact holds. The database counts for each audience of an article how often what it
 * sees has changed. A fact without an audience has no counter of its own.
 */
const AUDIENCE_OF: Record<RowFact, ((memberId: string) => string) | undefined> = {
  own: (memberId) => `own:${memberId}`,
  contributed: undefined,
  submitted: undefined,
  approved: () => 'approved',
}

/**
 * The audiences that a member in this scope belongs to. What they see changes only when one of these counters does, and
 * counters only go up, so their sum names what is seen and tells an older list from a newer one. A group of facts takes
 * the counters of all that it names; one that those cannot tell takes everybody's.
 */
export function audiencesOf(scope: RowScope, memberId: string): string[] {
  const rule: RowRule = ROW_SCOPES[scope]
  return [...new Set(rule.flatMap((group) => audiencesOfGroup(group, memberId)))]
}

function audiencesOfGroup(group: RowRule[number], memberId: string): string[] {
  const named = ROW_FACTS.filter((fact) => group[fact] !== undefined)
  const audiences = named.map((fact) => AUDIENCE_OF[fact]?.(memberId))
  const known = audiences.filter((audience) => audience !== undefined)
  const isTold = known.length === named.length && named.some((fact) => group[fact])
  return isTold ? known : [EVERYONE]
}
