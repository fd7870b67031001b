'use client'

import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import type { BlockNode } from '@/lib/schema/article-document'
import { textOfBlock, isTextBlock } from '@/lib/core/document/text-blocks'
import { ArticleBlocks } from './article-blocks'
import classes from './preview-blocks.module.css'

type PreviewBlocksProps = {
  blocks: readonly BlockNode[]
  /** The first one says what stands above it already. */
  hidesFirst: boolean
  /** Places of those that the person does not want. */
  leftOut: readonly number[]
  onChange: (leftOut: readonly number[]) => void
}

/** The blocks of an article to come, each with a button that leaves it out or puts it back. */
export function PreviewBlocks({ blocks, hidesFirst, leftOut, onChange }: PreviewBlocksProps) {
  return blocks.map((block, place) => {
    if (hidesFirst && place === 0) return null
    const isOut = leftOut.includes(place)
    const words = `${isOut ? 'Put back' : 'Leave out'}: ${beginningOf(block)}`
    return (
      <div key={place} className={classes['block']} data-out={isOut || undefined}>
        <div className={classes['content']} inert={isOut}>
          <ArticleBlocks blocks={[block]} />
        </div>
        <ActionIcon
          className={classes['toggle'] ?? ''}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={words}
          title={isOut ? 'Put back' : 'Leave out'}
          onClick={() => onChange(isOut ? leftOut.filter((one) => one !== place) : [...leftOut, place])}
        >
          {isOut ? <IconArrowBackUp size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
        </ActionIcon>
      </div>
    )
  })
}

const SHORT = 60

function beginningOf(block: BlockNode): string {
  if (!isTextBlock(block)) return NAMES[block.type]
  const text = textOfBlock(block)
  return text.length <= SHORT ? text : `${text.slice(0, SHORT).toWellFormed()}…`
}

const NAMES = {
  blockquote: 'quotation',
  bulletList: 'list',
  orderedList: 'numbered list',
  horizontalRule: 'rule',
  figure: 'figure',
  table: 'table',
} as const
