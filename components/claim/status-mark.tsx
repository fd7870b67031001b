import {
  IconCheck,
  IconCornerUpLeft,
  IconHourglassEmpty,
  IconPencil,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { STATUS_MESSAGES } from './claim-words'
import classes from './status-mark.module.css'

const SHAPES: Record<VerdictStatus, TablerIcon> = {
  draft: IconPencil,
  submitted: IconHourglassEmpty,
  changes_requested: IconCornerUpLeft,
  approved: IconCheck,
  rejected: IconX,
}

/** How far a verdict has come, in a shape and in words. */
export function StatusMark({ status }: { status: VerdictStatus }) {
  const t = useTranslations('claim')
  const Shape = SHAPES[status]
  return (
    <span className={classes['mark']} data-status={status}>
      <Shape size={14} stroke={1.8} aria-hidden />
      {t(STATUS_MESSAGES[status])}
    </span>
  )
}
