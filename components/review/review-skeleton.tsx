import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './review-screen.module.css'

const LINES = ['100%', '96%', '99%', '64%']

/** The shape of the desk while the queue is on its way. */
export function ReviewSkeleton() {
  const t = useTranslations('review')
  return (
    <>
      <VisuallyHidden role="status">{t('page.loading')}</VisuallyHidden>
      <Skeleton height={36} maw={640} mb={32} />
      <div className={classes['desk']} aria-hidden>
        <div className={classes['beside']}>
          {LINES.map((width) => (
            <Skeleton key={width} height={72} mb={12} />
          ))}
        </div>
        <div>
          <Skeleton height={28} width="70%" mb={28} />
          {LINES.map((width) => (
            <Skeleton key={width} height={14} width={width} mb={12} />
          ))}
        </div>
      </div>
    </>
  )
}
