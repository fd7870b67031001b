import type { ExportFormat, Serialised } from './export-format'
import type { Export } from '@/lib/schema/export'
import { articleBlocks } from './md/article-blocks'
import {
  claimBlocks,
  colophonBlocks,
  legendBlocks,
  noteBlocks,
  sourceBlocks,
  titleBlocks,
} from './md/sections'
import { omittedOf, type ExportPart } from './omitted'
import { outlineOf } from './outline'

const LEFT_OUT: readonly ExportPart[] = [
  'images',
  'tables',
  'code blocks',
  'text formatting and links',
  'sentences',
  'verdict scale',
  'anchor contexts',
  'rationale formatting',
  'ids and revisions',
]

/**
 * CommonMark. In the article each annotation has a reference at its end (a link to `#note-n`, the identifier that
 * common renderers give the heading "Note n"); the quotation under that heading is the annotation's quote, with a hard
 * line break for each line feed.
 */
export const md = {
  format: 'md',
  label: 'Markdown',
  purpose: 'Text with footnotes',
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  extension: 'md',
  serialise,
} as const satisfies ExportFormat

function serialise(model: Export): Serialised {
  const notCarried = omittedOf(model, LEFT_OUT)
  const outline = outlineOf(model)
  const blocks = [
    ...titleBlocks(model),
    ...legendBlocks(model),
    '## Article',
    ...articleBlocks(model.article.document, outline.notes),
    ...noteBlocks(outline),
    ...claimBlocks(outline, model.article.id),
    ...sourceBlocks(outline),
    ...colophonBlocks(model, notCarried),
  ]
  return { content: `${blocks.join('\n\n')}\n`, notCarried }
}
