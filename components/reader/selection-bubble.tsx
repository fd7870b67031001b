'use client'

import type { TagView } from '@/lib/core/view/annotation'
import type { Command } from './key-map'
import { TagLetter } from '@/components/annotations/tag-letter'
import classes from './selection-bubble.module.css'

type SelectionBubbleProps = { tags: readonly TagView[]; place: BubblePlace; run: (command: Command) => void }

/** Where the bubble hangs, in pixels of the article's page. */
export type BubblePlace = { left: number; top: number; side: 'above' | 'below' }

/**
 * The tags beside what was just selected with a pointer. It repeats the toolbar for the hand that is already there,
 * so assistive technology is not told of it twice.
 */
export function SelectionBubble({ tags, place: { left, top, side }, run }: SelectionBubbleProps) {
  return (
    <div aria-hidden className={classes['bubble']} data-side={side} style={{ left, top }}>
      {tags.map(({ key, label }, index) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className={classes['tag']}
          // The press must not take the selection, nor the focus, away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation()
            run({ kind: 'tag', tag: key })
          }}
        >
          <TagLetter tag={key} />
          <span>{label}</span>
          <kbd>{index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
