import { RichTextEditor } from '@mantine/tiptap'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { toolbarStep } from '@/components/keyboard/toolbar-step'

/** Formatting, as one stop of Tab after the text: arrow keys move inside it, as in every toolbar. */
export function FormatBar() {
  const t = useTranslations('claim')
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  // The controls are stops of Tab by themselves, and do not take another word for it.
  useEffect(() => {
    for (const [place, control] of controlsIn(bar.current).entries())
      control.tabIndex = place === current ? 0 : -1
  })

  function move(event: KeyboardEvent): void {
    const controls = controlsIn(bar.current)
    const step = toolbarStep(event)
    // What a control opens is not in the bar, but tells it of its keys.
    if (step === 0 || !controls.some((control) => control === event.target)) return
    event.preventDefault()
    const next = (current + step + controls.length) % controls.length
    setCurrent(next)
    controls[next]?.focus()
  }

  function come({ target }: FocusEvent): void {
    const place = controlsIn(bar.current).findIndex((control) => control === target)
    if (place !== -1) setCurrent(place)
  }

  return (
    <RichTextEditor.Toolbar
      ref={bar}
      role="toolbar"
      aria-label={t('verdict.format')}
      onKeyDown={move}
      onFocus={come}
    >
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Blockquote />
        <RichTextEditor.Link />
        <RichTextEditor.Unlink />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  )
}

function controlsIn(bar: HTMLElement | null): readonly HTMLButtonElement[] {
  return bar ? [...bar.querySelectorAll('button')] : []
}
