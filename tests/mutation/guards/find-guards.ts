import ts from 'typescript'
import type { Found, Guard } from './guard'
import { permissionsIn } from './guards-in-permissions'
import { queriesIn } from './guards-in-queries'
import { refusalsIn } from './guards-in-refusals'
import { sqlGuards } from './guards-in-sql'
import { keptIn } from './kept-guards'

/** Every guard of a file, in text order; always the same ones. */
export function findGuards(file: string, source: string): Guard[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind)
  const place = { file, source, tree }
  const found: Found[] = keptIn(place)
  visit(tree)
  const guards = found.map((one): Guard => {
    const { line } = tree.getLineAndCharacterOfPosition(one.start)
    return { isCondition: false, ...one, file, line: line + 1, was: source.slice(one.start, one.end) }
  })
  return distinct(guards).sort((a, b) => a.start - b.start || a.end - b.end)

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    found.push(...permissionsIn(node, place), ...queriesIn(node, place), ...refusalsIn(node, place))
    if (ts.isTaggedTemplateExpression(node)) found.push(...sqlGuards(node, place))
    ts.forEachChild(node, visit)
  }
}

/** A query inside a query is found twice. */
function distinct(guards: readonly Guard[]): Guard[] {
  return [...new Map(guards.map((one) => [`${String(one.start)} ${String(one.end)}`, one])).values()]
}
