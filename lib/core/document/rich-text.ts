import type { RichBlock, RichInline, RichMark, RichText } from '@/lib/schema/rich-text'
import { hasCredentials } from '@/lib/schema/credentials'
import { fail, ok, type Result } from '@/lib/core/result'

const MAX_DEPTH = 12
const CONTAINERS = ['blockquote', 'bulletList', 'orderedList', 'listItem'] as const

/** A document of plain paragraphs, one for each line of `text`. */
export function richTextOf(text: string): RichText {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((line): RichBlock =>
        line ? { type: 'paragraph', content: [{ type: 'text', text: line }] } : { type: 'paragraph' },
      ),
  }
}

/** The document's words: blocks on lines of their own, without marks. */
export function plainTextOf(document: RichText): string {
  return document.content.map(blockText).join('\n').trim()
}

function blockText(block: RichBlock): string {
  if (block.type !== 'paragraph') return block.content.map(blockText).join('\n')
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/**
 * Rebuilds a document from untrusted JSON, keeping only what the type allows. Unknown nodes, unknown marks, link
 * addresses other than http(s) and mailto or with a password, and nesting deeper than 12 are refused, naming the place.
 */
export function checkRichText(json: unknown): Result<RichText> {
  if (!isRecord(json) || json['type'] !== 'doc') return fail('invalid', 'A rationale must be a document.')
  const content = checkBlocks(json['content'] ?? [], 'content', 0)
  return content.ok ? ok({ type: 'doc', content: content.value }) : content
}

function checkBlocks(json: unknown, field: string, depth: number): Result<RichBlock[]> {
  if (!Array.isArray(json)) return fail('invalid', 'Expected a list of blocks.', { field })
  if (depth > MAX_DEPTH) return fail('invalid', `Nested deeper than ${MAX_DEPTH} levels.`, { field })
  return collect(json, (block: unknown, index) => checkBlock(block, `${field}.${index}`, depth))
}

function checkBlock(json: unknown, field: string, depth: number): Result<RichBlock> {
  if (!isRecord(json)) return fail('invalid', 'Expected a block.', { field })
  if (json['type'] === 'paragraph') {
    const inlines = checkInlines(json['content'] ?? [], `${field}.content`)
    if (!inlines.ok) return inlines
    return ok(inlines.value.length ? { type: 'paragraph', content: inlines.value } : { type: 'paragraph' })
  }
  const type = CONTAINERS.find((name) => name === json['type'])
  if (!type) return fail('invalid', `Unknown block "${String(json['type'])}".`, { field })
  const content = checkBlocks(json['content'], `${field}.content`, depth + 1)
  return content.ok ? ok({ type, content: content.value }) : content
}

function checkInlines(json: unknown, field: string): Result<RichInline[]> {
  if (!Array.isArray(json)) return fail('invalid', 'Expected a list of text.', { field })
  return collect(json, (inline: unknown, index) => checkInline(inline, `${field}.${index}`))
}

function checkInline(json: unknown, field: string): Result<RichInline> {
  if (!isRecord(json)) return fail('invalid', 'Expected text.', { field })
  if (json['type'] === 'hardBreak') return ok({ type: 'hardBreak' })
  const text = json['text']
  if (json['type'] !== 'text' || typeof text !== 'string' || text === '')
    return fail('invalid', 'Expected text.', { field })
  const marks = json['marks'] ?? []
  if (!Array.isArray(marks)) return fail('invalid', 'Expected a list of marks.', { field: `${field}.marks` })
  const checked = collect(marks, (mark: unknown, index) => checkMark(mark, `${field}.marks.${index}`))
  if (!checked.ok) return checked
  return ok(checked.value.length ? { type: 'text', text, marks: checked.value } : { type: 'text', text })
}

function checkMark(json: unknown, field: string): Result<RichMark> {
  if (!isRecord(json)) return fail('invalid', 'Expected a mark.', { field })
  if (json['type'] === 'bold' || json['type'] === 'italic') return ok({ type: json['type'] })
  const href = isRecord(json['attrs']) ? json['attrs']['href'] : undefined
  if (json['type'] !== 'link') return fail('invalid', `Unknown mark "${String(json['type'])}".`, { field })
  if (typeof href !== 'string' || !/^(https?:\/\/|mailto:)/i.test(href)) {
    return fail('invalid', 'A link must start with http://, https:// or mailto:.', { field })
  }
  if (hasCredentials(href)) {
    const message = 'A link contains a user name or password, which others would see. Remove them.'
    return fail('invalid', message, { field })
  }
  return ok({ type: 'link', attrs: { href } })
}

function collect<T>(items: unknown[], check: (item: unknown, index: number) => Result<T>): Result<T[]> {
  const values: T[] = []
  for (const [index, item] of items.entries()) {
    const checked = check(item, index)
    if (!checked.ok) return checked
    values.push(checked.value)
  }
  return ok(values)
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
