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
 * line break for each line feed. Given in pieces.
 */
export function* writeMarkdown(model: Export): Generator<string> {
  let between = ''
  for (const block of blocksOf(model)) {
    yield between + block
    between = '\n\n'
  }
  yield '\n'
}

function* blocksOf(model: Export): Generator<string> {
  const outline = outlineOf(model)
  yield* titleBlocks(model)
  yield* legendBlocks(model)
  yield '## Article'
  yield* articleBlocks(model.article.document, outline.notes)
  yield* noteBlocks(outline)
  yield* claimBlocks(outline, model.article.id)
  yield* sourceBlocks(outline)
  yield* colophonBlocks(model)
}
