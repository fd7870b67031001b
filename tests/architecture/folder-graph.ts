import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export type Import = { from: string; to: string }

/** Every import between the files, which are paths below `root`; types count as well. */
export function importsOf(root: string, files: readonly string[]): Import[] {
  return files.flatMap((from) =>
    ts
      .preProcessFile(readFileSync(path.join(root, from), 'utf8'), true, true)
      .importedFiles.flatMap(({ fileName }) => {
        const to = resolve(root, from, fileName)
        return to === undefined ? [] : [{ from, to }]
      }),
  )
}

function resolve(root: string, from: string, name: string): string | undefined {
  if (!name.startsWith('@/') && !name.startsWith('.')) return undefined
  const target = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name)
  return ['.ts', '.tsx', '']
    .map((ending) => target + ending)
    .find((file) => existsSync(path.join(root, file)))
}

/**
 * Groups of folders beside each other that need each other, directly or by way of their neighbours. A folder and the one
 * that holds it are one idea in two sizes, so imports between these two count for nothing.
 */
export function folderCycles(imports: readonly Import[]): string[][] {
  const graph = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const sides = siblings(from, to)
    if (sides) graph.set(sides[0], (graph.get(sides[0]) ?? new Set()).add(sides[1]))
  }
  const reached = new Map([...graph.keys()].map((folder) => [folder, reachedFrom(folder, graph)]))
  const groups = [...reached]
    .filter(([folder, others]) => others.has(folder))
    .map(([folder, others]) =>
      [...others].filter((other) => reached.get(other)?.has(folder) === true).toSorted(),
    )
  return [...new Map(groups.map((group) => [group.join(), group])).values()]
}

/** The two folders, side by side in one, through which an import leads; undefined where it leads up, down or nowhere else. */
function siblings(from: string, to: string): [string, string] | undefined {
  const ours = path.posix.dirname(from).split('/')
  const theirs = path.posix.dirname(to).split('/')
  const depth = ours.findIndex((name, index) => name !== theirs[index])
  if (depth === -1 || depth >= theirs.length) return undefined
  return [ours.slice(0, depth + 1).join('/'), theirs.slice(0, depth + 1).join('/')]
}

function reachedFrom(folder: string, graph: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(graph.get(folder) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(graph.get(next) ?? []))
  }
  return reached
}
