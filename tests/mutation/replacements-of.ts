import ts from 'typescript'

/** A part of a node, and what stands there in the mutant. */
export type Replacement = { part: ts.Node; becomes: string }

/** What each operator becomes, one mutant each. */
const OPERATORS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.QuestionQuestionToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
}

/** The faults that one node can have: operators turned, literals replaced, conditions decided, statements dropped. */
export function replacementsOf(node: ts.Node): Replacement[] {
  return [...inOperators(node), ...inLiterals(node), ...inConditions(node), ...inStatements(node)]
}

function inOperators(node: ts.Node): Replacement[] {
  if (ts.isBinaryExpression(node)) {
    return (OPERATORS[node.operatorToken.kind] ?? []).map((becomes) => ({
      part: node.operatorToken,
      becomes,
    }))
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return inUnary(node)
  return []
}

function inUnary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): Replacement[] {
  const { operator, operand } = node
  if (operator === ts.SyntaxKind.ExclamationToken || operator === ts.SyntaxKind.MinusToken)
    return [{ part: node, becomes: operand.getText() }]
  if (operator === ts.SyntaxKind.PlusPlusToken)
    return [{ part: node, becomes: node.getText().replace('++', '--') }]
  if (operator === ts.SyntaxKind.MinusMinusToken)
    return [{ part: node, becomes: node.getText().replace('--', '++') }]
  return []
}

function inLiterals(node: ts.Node): Replacement[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ part: node, becomes: 'false' }]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ part: node, becomes: 'true' }]
  if (ts.isNumericLiteral(node)) return [{ part: node, becomes: `(${node.getText()} + 1)` }]
  if (ts.isTemplateExpression(node)) return [{ part: node, becomes: "''" }]
  if (ts.isStringLiteral(node) && !isName(node)) {
    return [{ part: node, becomes: node.text === '' ? "'mutant'" : "''" }]
  }
  return []
}

/** The key of a property is not a value, though it may be quoted. */
function isName(node: ts.StringLiteral): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node
}

function inConditions(node: ts.Node): Replacement[] {
  const condition = conditionOf(node)
  if (!condition) return []
  // A loop that is never left says nothing about the tests.
  const decided = ts.isIterationStatement(node, false) ? ['false'] : ['true', 'false']
  return decided.map((becomes) => ({ part: condition, becomes }))
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression
  if (ts.isConditionalExpression(node) || ts.isForStatement(node)) return node.condition
  return undefined
}

/** Only whole statements of a block that declare nothing: whatever follows must still find its names. */
function inStatements(node: ts.Node): Replacement[] {
  const isDroppable =
    ts.isExpressionStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node)
  return isDroppable ? [{ part: node, becomes: ';' }] : []
}
