import ts from 'typescript'
import { replacementsOf } from './replacements-of'

/** One small fault put into a file: the text from `start` to `end` becomes `becomes`. Offsets are UTF-16. */
export type Mutant = { start: number; end: number; was: string; becomes: string; line: number }

/** Every fault that the operators in `replacements-of` can put into a source, in text order; always the same ones. */
export function findMutants(source: string): Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  visit(file)
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end || (a.becomes < b.becomes ? -1 : 1))

  function visit(node: ts.Node): void {
    // Types, imports and what is thrown when the impossible happens run in no test.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isThrowStatement(node)) return
    for (const { part, becomes } of replacementsOf(node)) {
      const start = part.getStart(file)
      const { line } = file.getLineAndCharacterOfPosition(start)
      const was = source.slice(start, part.end)
      if (was !== becomes) mutants.push({ start, end: part.end, was, becomes, line: line + 1 })
    }
    ts.forEachChild(node, visit)
  }
}

/** The source with that one fault. */
export function mutate(source: string, { start, end, becomes }: Mutant): string {
  return source.slice(0, start) + becomes + source.slice(end)
}
