import {
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconMessageCircleExclamation,
  IconProgress,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ArticleState } from '@/lib/schema/article-list'
import { STATE_LABELS } from './state-labels'
import classes from './state-mark.module.css'

const ICONS = {
  not_started: IconCircleDashed,
  in_progress: IconProgress,
  in_review: IconCircle,
  changes_requested: IconMessageCircleExclamation,
  checked: IconCircleCheck,
} as const satisfies Record<ArticleState, unknown>

/** The state of an article, as a word with a sign. */
export function StateMark({ state }: { state: ArticleState }) {
  const t = useTranslations('article')
  const Icon = ICONS[state]
  return (
    <span className={classes['state']} data-state={state}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {t(STATE_LABELS[state])}
    </span>
  )
}
