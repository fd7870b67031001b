import { ROW_FACTS, ROW_SCOPES, type RowFact, type RowRule, type RowScope } from './row-scope'

/** Sees every row, and so every change. */
const EVERYONE = 'everyone'

/**
 * Who sees the annotations for which a fact holds. The database counts for each audience of an article how often what it
 * sees has changed (`count_annotations` in the migrations). It does not count for `null`: nobody's list of annotations
 * turns on that fact.
 */
const AUDIENCE_OF: Record<RowFact, ((memberId: string) => string) | null> = {
  own: (memberId) => `own:${memberId}`,
  contributed: null,
  submitted: null,
  approved: () => 'approved',
}

/**
 * The audiences that a member in this scope belongs to. What they see changes only when one of these counters does, and
 * counters only go up, so their sum names what is seen and tells an older list from a newer one. A group of facts takes
 * the counters of all that it names, or everybody's if none of them has to hold. Throws where a fact is not counted.
 */
export function audiencesOf(scope: RowScope, memberId: string): string[] {
  const rule: RowRule = ROW_SCOPES[scope]
  return [...new Set(rule.flatMap((group) => audiencesOfGroup(group, memberId)))]
}

function audiencesOfGroup(group: RowRule[number], memberId: string): string[] {
  const named = ROW_FACTS.filter((fact) => group[fact] !== undefined)
  const audiences = named.map((fact) => audienceOf(fact, memberId))
  return named.some((fact) => group[fact]) ? audiences : [EVERYONE]
}

function audienceOf(fact: RowFact, memberId: string): string {
  const audience = AUDIENCE_OF[fact]?.(memberId)
  if (audience === undefined) throw new Error(`Changes of annotations are not counted by "${fact}".`)
  return audience
}
