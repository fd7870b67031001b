import type ts from 'typescript'
import type { Found, GuardKind, Place } from './guard'

type Pattern = { kind: GuardKind; pattern: RegExp; becomes: string }

const STATES = 'deletedAt|removedAt|revokedAt|endedAt|usedAt|confirmedAt|acceptedAt'

/** Conditions of SQL, as they are written here. Each follows one of these words. */
const PATTERNS: readonly Pattern[] = [
  // A statement that does not name the workspace at all is refused before it is sent.
  {
    kind: 'workspace',
    pattern: /(?:\w+\.)?"workspaceId" = \$\{WORKSPACE\}::uuid/g,
    becomes: '${WORKSPACE}::uuid IS NOT NULL',
  },
  {
    kind: 'row state',
    pattern: new RegExp(
      `(?<=(?:AND|WHERE|OR|ON|\\()\\s+)(?:\\w+\\.)?"(?:${STATES})" IS (?:NOT )?NULL(?! AS)`,
      'g',
    ),
    becomes: 'TRUE',
  },
  {
    kind: 'row state',
    pattern: /\(\w+\."expiresAt" IS NULL OR \w+\."expiresAt" > (?:now\(\)|\$\{new Date\(\)\})\)/g,
    becomes: 'TRUE',
  },
  { kind: 'row state', pattern: /\w+\."?expires(?:At)?"? > now\(\)/g, becomes: 'TRUE' },
  {
    kind: 'session',
    pattern: /\w+\."(?:lastSeenAt|createdAt|confirmedAt)" > now\(\) - interval '[^']+'/g,
    becomes: 'TRUE',
  },
  { kind: 'session', pattern: /s\.version = u\."sessionVersion"/g, becomes: 'TRUE' },
  { kind: 'session', pattern: /\w+\."secondFactorAt" IS (?:NOT )?NULL/g, becomes: 'TRUE' },
  {
    kind: 'scope',
    pattern:
      /(?<=(?:AND|WHERE|OR|ON)\s+)(?:\w+\.)?"(?:memberId|userId|createdById)" = (?:\$\{[^}]+\}::uuid|u\.id|m\."userId")/g,
    becomes: 'TRUE',
  },
  {
    kind: 'row state',
    pattern: /(?<=(?:AND|(?<!\()WHERE|OR)\s+)(?:\w+\.)?status (?:=|<>) (?:'\w+'|\$\{\w+\}(?:::"\w+")?)/g,
    becomes: 'TRUE',
  },
  {
    kind: 'write check',
    pattern:
      /(?<=(?:AND|WHERE)\s+)(?:\w+\.)?(?:revision|attempts) = (?:r\.revision - 1|\$\{[^}]+\}(?:::int)?)/g,
    becomes: 'TRUE',
  },
  {
    kind: 'rule',
    pattern: /NOT EXISTS \(\s*SELECT(?: 1)? FROM (?:[^()]|\([^()]*\))*\)/g,
    becomes: 'TRUE',
  },
]

/** The guards in a piece of SQL. */
export function sqlGuards(node: ts.TaggedTemplateExpression, { source, file }: Place): Found[] {
  if (!file.startsWith('lib/server/')) return []
  const [start, end] = [node.template.getStart(), node.template.end]
  const text = source.slice(start, end)
  return PATTERNS.flatMap(({ kind, pattern, becomes }) =>
    [...text.matchAll(pattern)].map((match): Found => {
      const at = start + match.index
      return { kind, switchAs: 'sql', start: at, end: at + match[0].length, becomes }
    }),
  )
}
