'use client'

import { Button, CloseButton, Progress } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CaptureView } from '@/lib/schema/version'
import type { Versions } from './use-versions'
import { carriedCount, carriedWords, comparisonLink } from './version-words'
import classes from './version-notice.module.css'

type VersionNoticeProps = {
  versions: Versions
  workspace: string
  articleId: string
  shown: number
}

/** One quiet line above the article when there is another version of it: on its way, there, or just opened. */
export function VersionNotice({ versions, workspace, articleId, shown }: VersionNoticeProps) {
  const t = useTranslations('article')
  const ui = useTranslations('ui')
  const format = useFormatter()
  const { running, newer, news, opening } = versions
  if (running) return <Running capture={running} shown={shown} />
  if (newer) {
    return (
      <div role="status" className={classes['notice']}>
        <p>{t('versions.notice.older', { shown, current: newer.number })}</p>
        <Button size="compact-sm" loading={opening} onClick={() => versions.open(newer)}>
          {t('versions.notice.open', { number: newer.number })}
        </Button>
      </div>
    )
  }
  if (!news?.carryOver) return null
  return (
    <div role="status" ref={focusOnce} tabIndex={-1} className={classes['notice']}>
      <p>
        <strong>{t('versions.notice.ready', { number: news.number })}</strong>{' '}
        {carriedWords(news.carryOver, t, (parts) => format.list(parts, { type: 'unit' }))}.
      </p>
      <Link href={comparisonLink({ workspace, articleId })}>{t('versions.notice.seeChanges')}</Link>
      <CloseButton size="sm" aria-label={ui('close')} onClick={versions.dismiss} />
    </div>
  )
}

function Running({ capture: { number, carryOver }, shown }: { capture: CaptureView; shown: number }) {
  const t = useTranslations('article')
  if (!carryOver) return null
  const done = carriedCount(carryOver)
  return (
    <div role="status" className={classes['notice']}>
      <p>{t('versions.notice.running', { number, done, total: carryOver.total, shown })}</p>
      <Progress
        className={classes['progress'] ?? ''}
        size="sm"
        value={carryOver.total === 0 ? 100 : (done / carryOver.total) * 100}
        aria-label={t('versions.notice.progress')}
      />
    </div>
  )
}

/** The room that had the focus has been replaced; a ref that stays the same is called once. */
function focusOnce(notice: HTMLElement | null): void {
  notice?.focus({ preventScroll: true })
}
