'use client'

import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import type { BlockNode, TextBlockNode } from '@/lib/schema/article-document'
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
  const t = useTranslations('import')
  return blocks.map((block, place) => {
    if (hidesFirst && place === 0) return null
    const isOut = leftOut.includes(place)
    const name = isTextBlock(block) ? beginningOf(block) : t(NAMES[block.type])
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
          aria-label={t(isOut ? 'preview.putBackNamed' : 'preview.leaveOutNamed', { block: name })}
          title={t(isOut ? 'preview.putBack' : 'preview.leaveOut')}
          onClick={() => onChange(isOut ? leftOut.filter((one) => one !== place) : [...leftOut, place])}
        >
          {isOut ? <IconArrowBackUp size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
        </ActionIcon>
      </div>
    )
  })
}

const SHORT = 60

function beginningOf(block: TextBlockNode): string {
  const text = textOfBlock(block)
  return text.length <= SHORT ? text : `${text.slice(0, SHORT).toWellFormed()}…`
}

const NAMES = {
  blockquote: 'preview.blocks.blockquote',
  bulletList: 'preview.blocks.bulletList',
  orderedList: 'preview.blocks.orderedList',
  horizontalRule: 'preview.blocks.horizontalRule',
  figure: 'preview.blocks.figure',
  table: 'preview.blocks.table',
} as const satisfies Record<Exclude<BlockNode, TextBlockNode>['type'], MessageKey<'import'>>
