'use client'

import { ActionIcon, Button } from '@mantine/core'
import { IconMinus, IconPlus, IconX } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { keptRail, RAIL, stepFrom, STEPS, USUAL } from '@/components/reader/room/appearance'
import type { RoomAppearance } from '@/components/reader/room/use-appearance'
import { useFocusOnce } from '@/components/ui/use-focus-once'
import classes from './appearance-bar.module.css'

type AppearanceBarProps = {
  wanted: RoomAppearance
  /** Is there room for longer lines, and for the annotations panel beside the article? */
  isWide: boolean
  onClose: () => void
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** Changes sizes while the article stays in sight. */
export function AppearanceBar({ wanted, isWide, onClose }: AppearanceBarProps) {
  const t = useTranslations('reader')
  const format = useFormatter()
  const inPercent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const { text, line, drawnRail, change, reset } = wanted
  const first = useFocusOnce<HTMLButtonElement>()
  return (
    <div className={classes['bar']} role="group" aria-label={t('appearance.title')}>
      <Size
        name={t('appearance.text')}
        value={inPercent(text / USUAL.text)}
        onStep={(by) => change({ text: stepFrom(STEPS.text, text, by) })}
        first={first}
      />
      {isWide && (
        <>
          <Size
            name={t('appearance.line')}
            value={inPercent(line / USUAL.line)}
            onStep={(by) => change({ line: stepFrom(STEPS.line, line, by) })}
          />
          <Size
            name={t('appearance.rail')}
            value={t('appearance.pixels', { width: drawnRail })}
            onStep={(by) => change({ rail: keptRail(drawnRail + by * RAIL.step) })}
          />
        </>
      )}
      <div className={classes['ends']}>
        <Button variant="subtle" size="compact-sm" onClick={reset}>
          {t('appearance.reset')}
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label={t('appearance.close')} onClick={onClose}>
          <IconX {...ICON} />
        </ActionIcon>
      </div>
    </div>
  )
}

type SizeProps = { name: string; value: string; onStep: (by: 1 | -1) => void; first?: Ref<HTMLButtonElement> }

function Size({ name, value, onStep, first }: SizeProps) {
  const t = useTranslations('reader')
  return (
    <div className={classes['size']} role="group" aria-label={name}>
      <span>{name}</span>
      <ActionIcon
        variant="default"
        aria-label={t('appearance.less', { what: name })}
        {...(first && { ref: first })}
        onClick={() => onStep(-1)}
      >
        <IconMinus {...ICON} />
      </ActionIcon>
      <output className={classes['value']}>{value}</output>
      <ActionIcon
        variant="default"
        aria-label={t('appearance.more', { what: name })}
        onClick={() => onStep(1)}
      >
        <IconPlus {...ICON} />
      </ActionIcon>
    </div>
  )
}
