'use client'

import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { KeyLines } from '@/components/keyboard/key-lines'
import { KeyMark } from '@/components/keyboard/key-mark'
import { bindingsFor } from '@/components/keyboard/key-press'
import { ShortcutSheet } from '@/components/keyboard/shortcut-sheet'
import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { useSingleKeys } from '@/components/keyboard/use-single-keys'
import type { WorkspaceView } from '@/lib/schema/workspace'
import classes from './change-bar.module.css'
import { comparisonBindings, type ComparisonCommand } from './comparison-keys'

/** Where characters are typed or chosen; there, keys are not this page's. */
const BUSY = 'input, textarea, select, [role="dialog"], [role="menu"]'

type ChangeStepsProps = { count: number; workspace: Pick<WorkspaceView, 'slug' | 'me'> }

/** Goes from change to change, by button and by key. The change that one is at has the focus. */
export function ChangeSteps({ count, workspace }: ChangeStepsProps) {
  const t = useTranslations('article')
  const { shortcut } = useKeyNames()
  const { singleKeys: preference, roomKeys: own } = workspace.me
  const [call] = useState(() => createApiClient(workspace.slug))
  const [singleKeys, setSingleKeys] = useSingleKeys({ preference, call })
  const [sheet, setSheet] = useState(false)
  const bindings = comparisonBindings({ own, singleKeys })
  // The buttons take the focus away from the change that one was at.
  const last = useRef(-1)
  const run: Record<ComparisonCommand, () => void> = {
    next: () => void (last.current = go(1, last.current)),
    previous: () => void (last.current = go(-1, last.current)),
    shortcuts: () => setSheet(true),
  }
  useDocumentKeys(
    (event) => {
      if (event.target instanceof Element && event.target.closest(BUSY)) return
      const [binding] = bindingsFor(event, bindings)
      if (!binding) return
      event.preventDefault()
      run[binding.command]()
    },
    { on: count > 0 && !sheet },
  )
  function marked(command: ComparisonCommand) {
    const key = bindings.find((binding) => binding.command === command)?.keys[0]
    return key && { 'aria-keyshortcuts': shortcut(key), rightSection: <KeyMark of={key} /> }
  }

  if (count === 0) return null
  return (
    <div role="group" aria-label={t('versions.steps.label')} className={classes['steps']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowUp size={15} aria-hidden />}
        onClick={run.previous}
        {...marked('previous')}
      >
        {t('versions.steps.previous')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowDown size={15} aria-hidden />}
        onClick={run.next}
        {...marked('next')}
      >
        {t('versions.steps.next')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={classes['keys'] ?? ''}
        onClick={run.shortcuts}
      >
        {t('versions.keys.open')}
      </Button>
      <ShortcutSheet
        workspace={workspace.slug}
        opened={sheet}
        onClose={() => setSheet(false)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        singleHint={t('versions.keys.singleHint')}
      >
        <KeyLines
          lines={comparisonBindings({ own, singleKeys: true }).map(({ label, keys }) => ({
            name: t(label),
            keys,
          }))}
          singleKeys={singleKeys}
        />
      </ShortcutSheet>
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
