import compile from 'icu-minify/compile'

/** What a message is filled with: values by name, tags by name, and the categories its plurals tell apart. */
export type MessageArguments = { values: string[]; tags: string[]; plurals: string[][] }

const POUND = 0
const PLURAL = 2

/** Reads them out of the compiled message, which is what browsers get (icu-minify's format: name, type, options). */
export function messageArguments(message: string): MessageArguments {
  const found: MessageArguments = { values: [], tags: [], plurals: [] }
  readNodes(compile(message), found)
  return { ...found, values: unique(found.values), tags: unique(found.tags) }
}

function readNodes(nodes: unknown, found: MessageArguments): void {
  if (isList(nodes)) for (const node of nodes) readNode(node, found)
}

function readNode(node: unknown, found: MessageArguments): void {
  if (!isList(node)) return
  const [name, type, options] = node
  if (typeof name !== 'string') return
  if (type !== undefined && (typeof type !== 'number' || type === POUND)) {
    found.tags.push(name)
    readNodes(node.slice(1), found)
    return
  }
  found.values.push(name)
  if (typeof options !== 'object' || options === null) return
  if (type === PLURAL) found.plurals.push(Object.keys(options))
  for (const branch of Object.values(options)) readNodes(branch, found)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function unique(names: string[]): string[] {
  return [...new Set(names)].sort()
}
