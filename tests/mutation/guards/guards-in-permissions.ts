import ts from 'typescript'
import type { Found, Place } from './guard'

/** Everybody who is a member has it, for every row. */
const WEAKEST = "'workspace:read'"

/** Permissions that a route, a page or a query asks for, and confirmations. */
export function permissionsIn(node: ts.Node, place: Place): Found[] {
  const asked = askedPermission(node, place)
  if (asked && asked.getText() !== WEAKEST && asked.getText() !== "'article:read'") {
    return [{ kind: 'permission', start: asked.getStart(), end: asked.end, becomes: WEAKEST }]
  }
  if (isConfirmation(node)) {
    const value = node.initializer
    return [{ kind: 'confirmation', start: value.getStart(), end: value.end, becomes: 'false' }]
  }
  return []
}

function askedPermission(node: ts.Node, { file }: Place): ts.StringLiteral | undefined {
  if (ts.isCallExpression(node)) return inCall(node)
  const isNamed =
    (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'permission'
  const isRoute = file.startsWith('lib/server/http/routes/')
  if (!isRoute || !isNamed || !node.initializer) return undefined
  return ts.isStringLiteral(node.initializer) ? node.initializer : undefined
}

function inCall({ expression, arguments: given, parent }: ts.CallExpression): ts.StringLiteral | undefined {
  const name = expression.getText()
  const permission = given[name === 'pageGrant' ? 0 : 1]
  if (!permission || !ts.isStringLiteral(permission)) return undefined
  if (name === 'pageGrant' || name === 'authorizeMember') return permission
  const isInScope = ts.isCallExpression(parent) && parent.expression.getText() === 'scope'
  // Beyond reading, what is extended to needs the same roles as what it is extended from; its rows are checked by `decide`.
  return name === 'extend' && !isInScope && permission.text.endsWith(':read') ? permission : undefined
}

function isConfirmation(node: ts.Node): node is ts.PropertyAssignment {
  return (
    ts.isPropertyAssignment(node) &&
    node.name.getText() === 'confirmed' &&
    node.initializer.kind === ts.SyntaxKind.TrueKeyword
  )
}
