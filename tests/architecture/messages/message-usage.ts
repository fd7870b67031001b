import ts from 'typescript'

/** A call that shows a message: by which namespaces, by which key, and with the names of which values. */
export type MessageCall = { namespaces: string[]; key: string; given: string[] | 'unknown' }

export type MessageUsage = {
  calls: MessageCall[]
  /** Strings of a file that has a typed table of keys, by the namespaces of its tables. */
  tables: { namespaces: string[]; strings: string[] }
  /** Keys put together from parts, which nobody could find by searching. */
  composed: string[]
}

/** What a source file uses of the messages. */
export function messageUsage(file: string, source: string): MessageUsage {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const nodes = everyNode(root)
  const translators = translatorsIn(nodes)
  const usage: MessageUsage = { calls: [], tables: { namespaces: [], strings: [] }, composed: [] }
  usage.tables.namespaces = nodes.flatMap(
    (node) => typeArgument(node, 'MessageKey') ?? tableMadeBy(node) ?? [],
  )
  usage.tables.strings = nodes.filter(ts.isStringLiteral).map(({ text }) => text)
  for (const call of nodes.filter(ts.isCallExpression)) readCall(call, { translators, usage })
  return usage
}

function everyNode(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

/** The names under which a file translates, each with its namespaces: two components may both say `t`. */
function translatorsIn(nodes: readonly ts.Node[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (name: string, namespace: string): void => {
    found.set(name, [...(found.get(name) ?? []), namespace])
  }
  for (const node of nodes) {
    const namespace = typeArgument(node, 'Translate')
    const owner = node.parent
    if (namespace !== undefined && isNamed(owner)) add(owner.name.getText(), namespace)
    if (ts.isVariableDeclaration(node)) {
      const made = node.initializer && madeFor(node.initializer)
      if (made !== undefined) add(node.name.getText(), made)
    }
  }
  return found
}

function isNamed(node: ts.Node): node is ts.ParameterDeclaration | ts.PropertySignature {
  return ts.isParameter(node) || ts.isPropertySignature(node)
}

/** 'claim' of `Translate<'claim'>`. */
function typeArgument(node: ts.Node, name: string): string | undefined {
  if (!ts.isTypeReferenceNode(node) || node.typeName.getText() !== name) return undefined
  const [argument] = node.typeArguments ?? []
  if (argument === undefined || !ts.isLiteralTypeNode(argument)) return undefined
  return ts.isStringLiteral(argument.literal) ? argument.literal.text : undefined
}

/** Functions that are given a table of keys, which their parameters type. */
const TABLE_MAKERS: Partial<Record<string, string>> = { defineFeature: 'reader' }

function tableMadeBy(node: ts.Node): string | undefined {
  return ts.isCallExpression(node) ? TABLE_MAKERS[node.expression.getText()] : undefined
}

/** 'claim' of `useTranslations('claim')` and `await getTranslations('claim')`. */
function madeFor(value: ts.Expression): string | undefined {
  const call = ts.isAwaitExpression(value) ? value.expression : value
  if (!ts.isCallExpression(call) || !/^(use|get)Translations$/.test(call.expression.getText()))
    return undefined
  const [namespace] = call.arguments
  return namespace && ts.isStringLiteral(namespace) ? namespace.text : undefined
}

type Reading = { translators: Map<string, string[]>; usage: MessageUsage }

function readCall(call: ts.CallExpression, { translators, usage }: Reading): void {
  const { expression } = call
  const name = ts.isPropertyAccessExpression(expression) ? expression.expression : expression
  const namespaces = translators.get(name.getText())
  const [key, values] = call.arguments
  if (!namespaces || !key) return
  for (const part of keysIn(key)) {
    if (ts.isStringLiteral(part)) usage.calls.push({ namespaces, key: part.text, given: namesIn(values) })
    else if (!isLookUp(part)) usage.composed.push(call.getText())
  }
}

/** The keys of `a ? 'x' : 'y'` and `a ?? 'x'`; else the expression itself. */
function keysIn(key: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(key)) return [...keysIn(key.whenTrue), ...keysIn(key.whenFalse)]
  return isFallback(key) ? [...keysIn(key.left), ...keysIn(key.right)] : [key]
}

function isFallback(key: ts.Expression): key is ts.BinaryExpression {
  return ts.isBinaryExpression(key) && key.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
}

/** A name, or something out of a typed table. */
function isLookUp(key: ts.Expression): boolean {
  return ts.isIdentifier(key) || ts.isElementAccessExpression(key) || ts.isPropertyAccessExpression(key)
}

function namesIn(values: ts.Expression | undefined): string[] | 'unknown' {
  if (!values) return []
  if (!ts.isObjectLiteralExpression(values)) return 'unknown'
  const names = values.properties.map((property) => property.name?.getText())
  return names.every((name) => name !== undefined) ? names.sort() : 'unknown'
}
