import ts from 'typescript'
import type { Found, GuardKind, Place } from './guard'

const KIND_OF: Record<string, GuardKind> = {
  deletedAt: 'row state',
  removedAt: 'row state',
  revokedAt: 'row state',
  acceptedAt: 'row state',
  usedAt: 'row state',
  confirmedAt: 'row state',
  expires: 'row state',
  expiresAt: 'row state',
  status: 'row state',
  lastStep: 'row state',
  revision: 'write check',
  memberId: 'scope',
  workspaceId: 'scope',
  invitedBy: 'row state',
  members: 'scope',
}

/** Objects with these names hold what is written or shown, not what is looked for. */
const NO_CONDITION = /^(?:data|select|create|update|orderBy|include|cursor)$/
/** Only what these hold is looked for. */
const CONDITION = /^(?:where|version|article|annotation|claim|some|verdict|\w*_VERDICT|open)$/

/** Conditions of Prisma queries, row scopes, and the counts by which a write knows that it found its row. */
export function queriesIn(node: ts.Node, place: Place): Found[] {
  if (!/^lib\/server\/(?:data|grants|services)\//.test(place.file)) return []
  return [...scopeIn(node, place), ...conditionIn(node, place), ...countIn(node, place)]
}

function scopeIn(node: ts.Node, { source }: Place): Found[] {
  if (!ts.isPropertyAccessExpression(node) || !ts.isCallExpression(node.expression)) return []
  if (node.expression.expression.getText() !== 'scope') return []
  if (node.name.text === 'where')
    return [{ kind: 'scope', switchAs: 'value', start: node.getStart(), end: node.end, becomes: '{}' }]
  if (node.name.text !== 'sql') return []
  const [start, end] = [node.getStart() - 2, node.end + 1]
  return source.slice(start, start + 2) === '${'
    ? [{ kind: 'scope', switchAs: 'sql', start, end, becomes: 'TRUE' }]
    : [{ kind: 'scope', start: node.getStart(), end: node.end, becomes: 'sql`TRUE`' }]
}

function conditionIn(node: ts.Node, { source }: Place): Found[] {
  if (!ts.isObjectLiteralExpression(node) || !isCondition(node)) return []
  return node.properties.flatMap((property): Found[] => {
    const name = property.name?.getText() ?? (property.getText() === '...open()' ? 'acceptedAt' : '')
    const kind = KIND_OF[name]
    if (!kind) return []
    const comma = /^\s*,/.exec(source.slice(property.end))?.[0].length ?? 0
    return [
      { kind, switchAs: 'property', start: property.getStart(), end: property.end + comma, becomes: '' },
    ]
  })
}

/** Is this object, or one that it is part of, what a query looks for? */
function isCondition(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name =
      ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at)
        ? (at.name?.getText() ?? '')
        : ''
    if (NO_CONDITION.test(name)) return false
    if (CONDITION.test(name)) return true
  }
  return false
}

/** `return count === 1`: did the write find the row in the state that it asked for? */
function countIn(node: ts.Node, { file }: Place): Found[] {
  if (!file.startsWith('lib/server/data/') || !ts.isReturnStatement(node) || !node.expression) return []
  const counted = node.expression
  if (!/^\w+(?:\.length)? (?:=== 1|> 0|=== \w+\.length)$/.test(counted.getText())) return []
  return [
    { kind: 'write check', isCondition: true, start: counted.getStart(), end: counted.end, becomes: 'true' },
  ]
}
