import ts from 'typescript'
import type { Found, GuardKind, Place } from './guard'

const KINDS: readonly [folder: RegExp, kind: GuardKind][] = [
  [/^lib\/server\/(?:grants|auth)\/|^app\//, 'session'],
  [/^lib\/server\/http\/|^proxy\.ts$/, 'http'],
  [/^lib\/server\/(?:services|data)\/|^lib\/core\/(?:review|annotation)\//, 'rule'],
  [/^lib\/ingest\/fetch\//, 'fetch'],
  [/^lib\/core\/document\/|^lib\/ingest\//, 'sanitise'],
]

/** Functions whose result says no. */
const REFUSING =
  /^(?:fail|failFetch|notFound|stale\w*|tooLarge|tooMany|busy|refus\w*|problem|signedInAsAnother|redirect|unavailable)$/
/** In these folders an answer of nothing is a refusal as well, and a throw is one that the caller must see. */
const SILENT =
  /^lib\/server\/(?:grants|auth|services\/member\/(?:passkey|second-factor))\b|^lib\/ingest\/fetch\/|^lib\/core\/document\//
const SILENT_ANSWER = /^(?:false|undefined|null|)$/

/**
 * Refusals that depend on a condition: `if (taken) return fail(…)`, `if (free) return ok(…)` before `return fail(…)`,
 * `allowed ? ok(…) : fail(…)`, `refuseOwn(…)`.
 */
export function refusalsIn(node: ts.Node, { file }: Place): Found[] {
  const kind = KINDS.find(([folder]) => folder.test(file))?.[1]
  if (!kind) return []
  if (ts.isIfStatement(node)) return inIf(node, { kind, file })
  if (ts.isConditionalExpression(node)) return inChoice(node, kind)
  if (ts.isExpressionStatement(node) && /^(?:refuse|keepTo)\w+\(/.test(node.getText()))
    return [{ kind, start: node.getStart(), end: node.end, becomes: ';' }]
  return []
}

function inIf(node: ts.IfStatement, { kind, file }: { kind: GuardKind; file: string }): Found[] {
  const last = ts.isBlock(node.thenStatement) ? node.thenStatement.statements.at(-1) : node.thenStatement
  const condition = node.expression
  const found = { kind, isCondition: true, start: condition.getStart(), end: condition.end }
  if (!last) return []
  if (isRefusal(last, condition, file))
    return isNeededByTypes(condition, node) ? [] : [{ ...found, becomes: 'false' }]
  return isReturn(last) && isRefusedOtherwise(node) && !isUsed(condition, last)
    ? [{ ...found, becomes: 'true' }]
    : []
}

function isReturn(statement: ts.Statement): boolean {
  return ts.isReturnStatement(statement) && statement.expression !== undefined
}

/** `if (known) return ok(known)`, and in the end `return fail(…)`. */
function isRefusedOtherwise(node: ts.IfStatement): boolean {
  const end = ts.isBlock(node.parent) ? node.parent.statements.at(-1) : undefined
  if (!end || !ts.isReturnStatement(end) || !end.expression || node.elseStatement) return false
  return !ts.isIdentifier(end.expression) && saysNo(end.expression, node.expression)
}

function isRefusal(statement: ts.Statement, condition: ts.Expression, file: string): boolean {
  // What was caught and is thrown on refuses nothing.
  if (ts.isThrowStatement(statement)) return SILENT.test(file) && ts.isNewExpression(statement.expression)
  if (ts.isExpressionStatement(statement)) return /^(?:redirect|notFound)\(/.test(statement.getText())
  if (!ts.isReturnStatement(statement)) return false
  const answer = statement.expression
  if (SILENT.test(file) && SILENT_ANSWER.test(answer?.getText() ?? '')) return true
  return answer !== undefined && saysNo(answer, condition)
}

function saysNo(answer: ts.Expression, condition: ts.Expression): boolean {
  if (ts.isIdentifier(answer)) return condition.getText().startsWith(`!${answer.text}.ok`)
  if (ts.isObjectLiteralExpression(answer)) return hasFailure(answer)
  if (ts.isAwaitExpression(answer)) return saysNo(answer.expression, condition)
  if (ts.isNewExpression(answer)) return /status: 4\d\d/.test(answer.getText())
  if (!ts.isCallExpression(answer)) return false
  const [first] = answer.arguments
  if (answer.expression.getText() === 'Promise.resolve')
    return first !== undefined && saysNo(first, condition)
  return REFUSING.test(answer.expression.getText())
}

function hasFailure({ properties }: ts.ObjectLiteralExpression): boolean {
  return properties.some((one) => one.name?.getText() === 'failure' || one.getText() === 'ok: false')
}

function inChoice(node: ts.ConditionalExpression, kind: GuardKind): Found[] {
  const { condition, whenTrue, whenFalse } = node
  const [yes, no] = [saysNo(whenTrue, condition), saysNoOtherwise(whenFalse, condition)]
  if (yes === no || isUsed(condition, yes ? whenFalse : whenTrue)) return []
  return [
    {
      kind,
      isCondition: true,
      start: condition.getStart(),
      end: condition.end,
      becomes: yes ? 'false' : 'true',
    },
  ]
}

/** `found.ok ? … : found` says no with what failed; `found.ok ? found : …` tries something else instead. */
function saysNoOtherwise(answer: ts.Expression, condition: ts.Expression): boolean {
  if (condition.getText() === `${answer.getText()}.ok`) return true
  return !ts.isIdentifier(answer) && saysNo(answer, condition)
}

/** The compiler refuses code that goes on without asking whether a value is there, where it then uses the value. */
function isNeededByTypes(condition: ts.Expression, node: ts.IfStatement): boolean {
  const block = node.parent
  const asksWhetherMissing = /^!|===/.test(condition.getText())
  if (!ts.isBlock(block) || !asksWhetherMissing) return false
  const later = block.statements.slice(block.statements.indexOf(node) + 1)
  return alternativesOf(condition).every((asked) => later.some((one) => isUsed(asked, one)))
}

/** Those that `||` joins. */
function alternativesOf(condition: ts.Expression): ts.Expression[] {
  return ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.BarBarToken
    ? [...alternativesOf(condition.left), ...alternativesOf(condition.right)]
    : [condition]
}

function isUsed(condition: ts.Expression, later: ts.Node): boolean {
  const text = condition.getText()
  const name = /^!?(\w+)(?:\.ok)?$|^(\w+) [!=]==? (?:undefined|null)$/.exec(text)
  const asked = name?.[1] ?? name?.[2]
  if (asked === undefined) return false
  const use = text.endsWith('.ok')
    ? new RegExp(`\\b${asked}\\.value\\b`)
    : new RegExp(`(?<![\\w)\\]?]\\.)\\b${asked}\\b`)
  return use.test(later.getText())
}
