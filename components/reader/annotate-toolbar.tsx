'use client'

import { Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconEraser, IconLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Translate } from '@/lib/messages/translate'
import type { TagView } from '@/lib/schema/annotation'
import type { Command } from './key-map'
import { TagLetter } from '@/components/workspace/tag-letter'
import classes from './annotate-toolbar.module.css'

export type Tool = {
  name: string
  keyHint: string
  icon: ReactNode
  command: Command
  /** Why it cannot be used now; `null` when it can. */
  refusal: string | null
  pressed?: boolean
  compact?: boolean
}

type AnnotateToolbarProps = {
  tools: readonly Tool[]
  run: (command: Command) => void
  say: (message: string) => void
}

/**
 * The tools, always there. One that cannot be used stays focusable and says why. Arrow keys move between them, as in
 * every toolbar; Tab leaves it.
 */
export function AnnotateToolbar({ tools, run, say }: AnnotateToolbarProps) {
  const t = useTranslations('reader')
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)

  function moveFocus(event: KeyboardEvent): void {
    const step = stepOf(event)
    if (step === 0) return
    event.preventDefault()
    const next = (current + step + tools.length) % tools.length
    setCurrent(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('toolbar.label')}
      className={classes['toolbar']}
      onKeyDown={moveFocus}
    >
      {tools.map(({ name, keyHint, icon, command, refusal, pressed, compact }, index) => (
        <Tooltip key={name} label={refusal ?? t('toolbar.hint', { tool: name, key: keyHint })}>
          <button
            type="button"
            className={classes['tool']}
            aria-label={name}
            aria-keyshortcuts={keyHint}
            aria-disabled={refusal !== null}
            {...(pressed !== undefined && { 'aria-pressed': pressed })}
            data-compact={compact}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => (refusal === null ? run(command) : say(refusal))}
          >
            {icon}
            {!compact && <span className={classes['name']}>{name}</span>}
            {!compact && (
              <kbd aria-hidden className={classes['key']}>
                {keyHint}
              </kbd>
            )}
          </button>
        </Tooltip>
      ))}
    </div>
  )
}

function stepOf({ key, currentTarget }: KeyboardEvent): number {
  const back = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0
  return key === back ? -1 : 1
}

type ToolsContext = {
  tags: readonly TagView[]
  /** The tags that one's own annotations at the selection carry. */
  applied: ReadonlySet<string>
  refusals: {
    tag: string | null
    source: string | null
    remove: string | null
    undo: string | null
    redo: string | null
  }
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

/** The tools in their order: the codebook's tags, then what can be done with what is marked. */
export function toolsOf({ tags, applied, refusals }: ToolsContext, t: Translate<'reader'>): Tool[] {
  const tagging = tags.map(({ key, label }, index): Tool => ({
    name: label,
    keyHint: String(index + 1),
    icon: <TagLetter tag={key} />,
    command: { kind: 'tag', tag: key },
    refusal: refusals.tag,
    pressed: applied.has(key),
  }))
  return [
    ...tagging,
    {
      name: t('toolbar.addSource'),
      keyHint: 'S',
      icon: <IconLink {...ICON} />,
      command: { kind: 'source' },
      refusal: refusals.source,
    },
    {
      name: t('toolbar.remove'),
      keyHint: 'Delete',
      icon: <IconEraser {...ICON} />,
      command: { kind: 'remove' },
      refusal: refusals.remove,
      compact: true,
    },
    {
      name: t('toolbar.undo'),
      keyHint: 'U',
      icon: <IconArrowBackUp {...ICON} />,
      command: { kind: 'undo' },
      refusal: refusals.undo,
      compact: true,
    },
    {
      name: t('toolbar.redo'),
      keyHint: 'Shift+U',
      icon: <IconArrowForwardUp {...ICON} />,
      command: { kind: 'redo' },
      refusal: refusals.redo,
      compact: true,
    },
  ]
}
