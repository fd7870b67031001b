import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { MARK_ORDER, type ArticleDocument } from '@/lib/schema/article-document'
import { DOCUMENT_LIMITS, LINK_RULES, NODE_RULES, type AttributeRules } from './document-rules'

type Json = Readonly<Record<string, unknown>>
type Tally = { nodes: number; textLength: number }

/**
 * Checks that a value is an article document: known nodes in allowed places, allowed attribute values, marks in order,
 * within the limits of depth, size and number, and each text block NFC, trimmed and free of NUL and lone surrogates
 * (PostgreSQL can store neither). Never throws; the failure's `field` points at the node to blame.
 */
export function checkArticleDocument(json: unknown): Result<ArticleDocument> {
  if (!isDocument(json)) return fail('invalid', 'An article document has the type "doc".')
  const fault = faultOfNode(json, { path: '', depth: 0, tally: { nodes: 0, textLength: 0 } })
  return fault ? { ok: false, failure: fault } : ok(json)
}

/** Only looks at the root; the walk that follows proves the rest. */
function isDocument(json: unknown): json is ArticleDocument & Json {
  return isObject(json) && json.type === 'doc'
}

type NodePosition = { path: string; depth: number; tally: Tally }

function faultOfNode(node: Json, position: NodePosition): Failure | undefined {
  const { path, depth, tally } = position
  const type = String(node.type)
  const rule = Object.hasOwn(NODE_RULES, type) ? NODE_RULES[type] : undefined
  if (!rule) return faultAt(path, `"${type.slice(0, 40)}" is not a part of an article.`)
  if (depth > DOCUMENT_LIMITS.depth)
    return tooLarge(path, `nests more than ${DOCUMENT_LIMITS.depth} levels deep`)
  if (++tally.nodes > DOCUMENT_LIMITS.nodes)
    return tooLarge(path, `has more than ${DOCUMENT_LIMITS.nodes} parts`)
  const own =
    faultOfKeys(node, path) ??
    faultOfAttributes(node.attrs, { path, rules: rule.attributes, required: rule.required ?? [] }) ??
    faultOfMarks(node.marks, type, path) ??
    (type === 'text' ? faultOfText(node, position) : faultOfStrayText(node, path))
  return own ?? faultOfChildren(node, { holds: rule.holds, atLeast: rule.atLeast }, position)
}

function faultOfChildren(
  node: Json,
  rule: { holds: readonly string[]; atLeast: number },
  { path, depth, tally }: NodePosition,
): Failure | undefined {
  const children: unknown = node.content ?? []
  if (!Array.isArray(children)) return faultAt(`${path}/content`, 'Content is a list.')
  if (children.length < rule.atLeast) return faultAt(path, `A ${String(node.type)} cannot be empty.`)
  for (const [index, child] of children.entries()) {
    const childPath = `${path}/content/${index}`
    if (!isObject(child) || !rule.holds.includes(String(child.type)))
      return faultAt(childPath, `This cannot stand inside a ${String(node.type)}.`)
    const inCode = node.type === 'codeBlock' && Array.isArray(child.marks) && child.marks.length > 0
    if (inCode) return faultAt(childPath, 'Text in a code block has no marks.')
    const fault = faultOfNode(child, { path: childPath, depth: depth + 1, tally })
    if (fault) return fault
  }
  return rule.holds.includes('text') ? faultOfBlockText(children, path) : undefined
}

function faultOfKeys(node: Json, path: string): Failure | undefined {
  const extra = Object.keys(node).find((key) => !['type', 'attrs', 'content', 'marks', 'text'].includes(key))
  return extra === undefined ? undefined : faultAt(path, `"${extra.slice(0, 40)}" is not a field of a node.`)
}

function faultOfAttributes(
  attrs: unknown,
  { path, rules, required }: { path: string; rules: AttributeRules; required: readonly string[] },
): Failure | undefined {
  const given: unknown = attrs ?? {}
  if (!isObject(given)) return faultAt(`${path}/attrs`, 'Attributes are an object.')
  const missing = required.find((name) => given[name] === undefined)
  if (missing !== undefined)
    return faultAt(`${path}/attrs/${missing}`, `The attribute "${missing}" is missing.`)
  for (const [name, value] of Object.entries(given)) {
    const accepts = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!accepts?.(value))
      return faultAt(`${path}/attrs/${name}`, 'This attribute or its value is not allowed here.')
  }
  return undefined
}

function faultOfMarks(marks: unknown, type: string, path: string): Failure | undefined {
  if (marks === undefined) return undefined
  if (!Array.isArray(marks)) return faultAt(`${path}/marks`, 'Marks are a list.')
  if (marks.length > 0 && type !== 'text' && type !== 'hardBreak')
    return faultAt(path, 'Only text carries marks.')
  const list: readonly unknown[] = marks
  let last = -1
  for (const [index, mark] of list.entries()) {
    const markPath = `${path}/marks/${index}`
    if (!isObject(mark)) return faultAt(markPath, 'A mark is an object.')
    const rank = MARK_ORDER.findIndex((name) => name === mark.type)
    if (rank <= last) return faultAt(markPath, 'This mark is unknown, repeated or out of order.')
    last = rank
    const fault = faultOfMark(mark, markPath)
    if (fault) return fault
  }
  return undefined
}

function faultOfMark(mark: Json, path: string): Failure | undefined {
  const isLink = mark.type === 'link'
  const rules = isLink ? LINK_RULES : {}
  return faultOfAttributes(mark.attrs, { path, rules, required: isLink ? ['href'] : [] })
}

function faultOfText(node: Json, { path, tally }: NodePosition): Failure | undefined {
  if (typeof node.text !== 'string' || node.text === '') return faultAt(path, 'A text node holds some text.')
  tally.textLength += node.text.length
  if (tally.textLength > DOCUMENT_LIMITS.textLength) return tooLarge(path, 'has more than 2 MB of text')
  return undefined
}

function faultOfStrayText(node: Json, path: string): Failure | undefined {
  return node.text === undefined ? undefined : faultAt(path, 'Only a text node holds text.')
}

function faultOfBlockText(children: readonly Json[], path: string): Failure | undefined {
  const text = children.map((child) => (child.type === 'text' ? String(child.text) : '\n')).join('')
  if (text !== text.trim()) return faultAt(path, 'A text block has no space at its ends.')
  if (text !== text.normalize('NFC')) return faultAt(path, 'The text is not in Unicode normal form C.')
  if (/[\0\p{Surrogate}]/u.test(text)) return faultAt(path, 'The text holds NUL or half a surrogate pair.')
  return undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function faultAt(field: string, message: string): Failure {
  return { code: 'invalid', message, field }
}

function tooLarge(field: string, what: string): Failure {
  return { code: 'too_large', message: `The article ${what}.`, field }
}
