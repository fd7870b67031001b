'use client'

import { Tooltip } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { memo, useRef, useState, type KeyboardEvent } from 'react'
import { toolbarStep } from '@/components/keyboard/toolbar-step'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { commandHint, commandLabel, firstKey } from './command-label'
import classes from './annotate-toolbar.module.css'
import { looksTheSame, type RoomCommand } from './use-features'

type AnnotateToolbarProps = {
  commands: readonly RoomCommand[]
  say: (message: string) => void
}

/**
 * The tools, always there. One that cannot be used stays focusable and says why. Arrow keys move between them, as in
 * every toolbar; Tab leaves it.
 */
export function AnnotateToolbar({ commands, say }: AnnotateToolbarProps) {
  const t = useTranslations('reader')
  const tools = toolsOf(commands)
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)

  function moveFocus(event: KeyboardEvent): void {
    const step = toolbarStep(event)
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
      {tools.map((command, index) => (
        <ToolButton
          key={command.command}
          command={command}
          index={index}
          current={index === current}
          onFocus={setCurrent}
          say={say}
        />
      ))}
    </div>
  )
}

/** Those with a name come before those that are an icon only. */
function toolsOf(commands: readonly RoomCommand[]): readonly RoomCommand[] {
  const tools = commands.filter(({ tool }) => tool)
  return [...tools.filter(({ tool }) => !tool?.compact), ...tools.filter(({ tool }) => tool?.compact)]
}

type ToolButtonProps = {
  command: RoomCommand
  index: number
  current: boolean
  onFocus: (index: number) => void
  say: (message: string) => void
}

const ToolButton = memo(function ToolButton({ command, index, current, onFocus, say }: ToolButtonProps) {
  const t = useTranslations('reader')
  const { name, tool, state, run } = command
  const { refusal = null, pressed } = state
  const label = commandLabel(name, t)
  const names = useKeyNames()
  const key = firstKey(command, names)
  return (
    <Tooltip label={refusal ?? commandHint(label, command, { t, names })}>
      <button
        type="button"
        className={classes['tool']}
        aria-label={label}
        aria-keyshortcuts={key.shortcut}
        aria-disabled={refusal !== null}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        data-compact={tool?.compact}
        tabIndex={current ? 0 : -1}
        onFocus={() => onFocus(index)}
        onClick={() => (refusal === null ? run() : say(refusal))}
      >
        {tool?.icon}
        {!tool?.compact && <span className={classes['name']}>{label}</span>}
        {!tool?.compact && (
          <kbd aria-hidden className={classes['key']}>
            {key.label}
          </kbd>
        )}
      </button>
    </Tooltip>
  )
}, isTheSameTool)

function isTheSameTool(before: ToolButtonProps, now: ToolButtonProps): boolean {
  return (
    looksTheSame(before.command, now.command) &&
    before.index === now.index &&
    before.current === now.current &&
    before.onFocus === now.onFocus &&
    before.say === now.say
  )
}
