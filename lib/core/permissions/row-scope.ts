/** What a permission can turn on: something that holds for one actor and one row, or does not. */
export const ROW_FACTS = ['own', 'contributed', 'submitted', 'approved'] as const
export type RowFact = (typeof ROW_FACTS)[number]

/** The rows for which any of the groups holds: each of its facts is as the group says. */
export type RowRule = readonly Partial<Record<RowFact, boolean>>[]

/**
 * Which rows a permission covers. The predicate below, the server's Prisma filter and its SQL are all read from here,
 * so a new scope is one line, and a new fact (assigned to the actor, no longer blind) is a word in `ROW_FACTS`, how
 * `factsFor` tells it from `RowFacts`, what each table says of it (`ENTITY_FACTS`), and which counter tells that it has
 * changed (`AUDIENCE_OF`); the compiler asks for all of these.
 */
export const ROW_SCOPES = {
  any: [{}],
  approved: [{ approved: true }],
  own: [{ own: true }],
  own_or_approved: [{ own: true }, { approved: true }],
  /** One's own, what one has added work to, and what work that was handed to the editors rests on. */
  own_or_submitted: [{ own: true }, { contributed: true }, { submitted: true }],
  own_open: [{ own: true, approved: false }],
  others: [{ own: false }],
} as const satisfies Record<string, RowRule>

export type RowScope = keyof typeof ROW_SCOPES

/**
 * What a scope needs to know about a row. A fact about a member's relation to the row is a list of member ids, such as
 * `contributorIds`. "Assigned" would be `assigneeIds`; "no longer blind" would be `submitterIds`, the members who have
 * submitted their own work on the version.
 */
export type RowFacts = {
  ownerId: string
  /** Members who have added work of their own: to a claim an annotation, evidence or a verdict; to a source, evidence. */
  contributorIds?: readonly string[]
  /** How far it has come: seen by its author alone, handed to the editors, approved by one of them. */
  stage: 'open' | 'submitted' | 'approved'
}

/** Is the row one of the scope's, for this member? */
export function isInScope(scope: RowScope, memberId: string, row: RowFacts): boolean {
  const facts = factsFor(memberId, row)
  const rule: RowRule = ROW_SCOPES[scope]
  return rule.some((group) =>
    ROW_FACTS.every((fact) => group[fact] === undefined || group[fact] === facts[fact]),
  )
}

/** Do two members see different rows in this scope? Then what is kept for one must not be shown to the other. */
export function isPersonal(scope: RowScope): boolean {
  const rule: RowRule = ROW_SCOPES[scope]
  return rule.some(({ own, contributed }) => own !== undefined || contributed !== undefined)
}

function factsFor(
  memberId: string,
  { ownerId, contributorIds = [], stage }: RowFacts,
): Record<RowFact, boolean> {
  return {
    own: ownerId === memberId,
    contributed: contributorIds.includes(memberId),
    submitted: stage !== 'open',
    approved: stage === 'approved',
  }
}
