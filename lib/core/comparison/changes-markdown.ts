import type { Span } from '@/lib/core/text/span'
import { escapeOnOneLine } from '@/lib/core/formats/md/escape'
import type { CaptureView, ComparisonView } from '@/lib/schema/version'
import { CHANGE_LABELS, summaryOf } from './change-words'
import type { RealChange } from './fold-changes'

type Compared = Pick<ComparisonView, 'before' | 'after' | 'changes'>

/**
 * What changed between two versions as a list in Markdown: which captures these are, then each change with the old and
 * the new sentence, in the order of the new text.
 */
export function changesMarkdown(
  { before, after, changes }: Compared,
  { title, url }: { title: string; url: string | null },
): string {
  const found = changes.flatMap((change) => (change.kind === 'same' ? [] : [change]))
  const lines = found.map((change, index) => `${index + 1}. ${lineOf(change, { before, after })}`)
  return [
    `# What changed: ${escapeOnOneLine(title)}`,
    ...(url === null ? [] : [escapeOnOneLine(url)]),
    [captureLine(before), captureLine(after)].join('\n'),
    escapeOnOneLine(summaryOf(changes)),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

function captureLine({ number, createdAt, sha256 }: CaptureView): string {
  return `- Version ${number}, captured ${createdAt}, SHA-256 ${sha256}`
}

function lineOf(change: RealChange, { before, after }: Pick<Compared, 'before' | 'after'>): string {
  const label = `**${CHANGE_LABELS[change.kind]}:**`
  switch (change.kind) {
    case 'changed':
      return `${label} ${quoted(before.text, change.before)} → ${quoted(after.text, change.after)}`
    case 'removed':
      return `${label} ${quoted(before.text, change.before)}`
    case 'added':
    case 'moved':
      return `${label} ${quoted(after.text, change.after)}`
  }
}

function quoted(text: string, { start, end }: Span): string {
  return `“${escapeOnOneLine(text.slice(start, end))}”`
}
