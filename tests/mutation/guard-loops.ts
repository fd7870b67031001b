import ts from 'typescript'

/** The most turns that all loops of one test may take together. The longest one takes 14 million. */
const MAX_TURNS = 30_000_000

/** Thrown by a loop that no longer ends; what a time limit would find, without a clock. */
export const ENDLESS = 'MUTANT_NEVER_ENDS'

const GUARD = `if ((globalThis.mutantTurns = (globalThis.mutantTurns ?? 0) + 1) > ${MAX_TURNS}) throw new Error('${ENDLESS}');`

/** The source with a turn counter in each of its loops. Line numbers stay as they are. */
export function guardLoops(source: string): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const insertions: [at: number, text: string][] = []
  visit(file)
  return insertions
    .sort(([a], [b]) => b - a)
    .reduce((text, [at, inserted]) => text.slice(0, at) + inserted + text.slice(at), source)

  function visit(node: ts.Node): void {
    if (ts.isIterationStatement(node, false)) {
      const body = node.statement
      if (ts.isBlock(body)) insertions.push([body.getStart(file) + 1, GUARD])
      else insertions.push([body.getStart(file), `{${GUARD}`], [body.end, '}'])
    }
    ts.forEachChild(node, visit)
  }
}
