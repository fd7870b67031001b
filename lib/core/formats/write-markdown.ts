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
import { outlineOf } from './outline'

/**
 * CommonMark. In the article each annotation has a reference at its end (a link to `#note-n`, the identifier that
 * common renderers give the heading "Note n"); the quotation under that heading is the annotation's quote, with a hard
 * line break for each line feed.
 */
export function writeMarkdown(model: Export): string {
  const outline = outlineOf(model)
  const blocks = [
    ...titleBlocks(model),
    ...legendBlocks(model),
    '## Article',
    ...articleBlocks(model.article.document, outline.notes),
    ...noteBlocks(outline),
    ...claimBlocks(outline, model.article.id),
    ...sourceBlocks(outline),
    ...colophonBlocks(model),
  ]
  return `${blocks.join('\n\n')}\n`
}
