'use client'

import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { bindingsFor } from '@/components/keyboard/key-press'
import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import classes from './change-bar.module.css'

/** Keys of this page; where characters are typed or chosen they are not its. */
const BUSY = 'input, textarea, select, [role="dialog"], [role="menu"]'

const KEYS = [
  { keys: [{ key: 'n' }], step: 1 },
  { keys: [{ key: 'p' }], step: -1 },
] as const

/** Goes from change to change, by button and by N and P. The change that one is at has the focus. */
export function ChangeSteps({ count, singleKeys }: { count: number; singleKeys: boolean }) {
  const t = useTranslations('article')
  // The buttons take the focus away from the change that one was at.
  const last = useRef(-1)
  const move = (step: number): void => void (last.current = go(step, last.current))
  useDocumentKeys(
    (event) => {
      if (event.target instanceof Element && event.target.closest(BUSY)) return
      const [binding] = bindingsFor(event, KEYS)
      if (!binding) return
      event.preventDefault()
      move(binding.step)
    },
    { on: singleKeys && count > 0 },
  )

  if (count === 0) return null
  return (
    <div role="group" aria-label={t('versions.steps.label')} className={classes['steps']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowUp size={15} aria-hidden />}
        aria-keyshortcuts="P"
        onClick={() => move(-1)}
      >
        {t('versions.steps.previous')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowDown size={15} aria-hidden />}
        aria-keyshortcuts="N"
        onClick={() => move(1)}
      >
        {t('versions.steps.next')}
      </Button>
      {singleKeys && (
        <span className={classes['keys']}>
          {t.rich('versions.steps.keys', { kbd: (chunks) => <kbd>{chunks}</kbd> })}
        </span>
      )}
    </div>
  )
}

/** Brings the change before or after the one at `last` to the reader, round the ends; answers where that is. */
function go(step: number, last: number): number {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')]
  const focused = changes.findIndex((change) => change === document.activeElement)
  const at = focused >= 0 ? focused : last
  const next = at < 0 && step < 0 ? changes.length - 1 : (at + step + changes.length) % changes.length
  changes[next]?.focus({ preventScroll: true })
  changes[next]?.scrollIntoView({ block: 'center' })
  return next
}
