'use client'

import { Button, CloseButton, Progress } from '@mantine/core'
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
  const { running, newer, news, opening } = versions
  if (running) return <Running capture={running} shown={shown} />
  if (newer) {
    return (
      <div role="status" className={classes['notice']}>
        <p>
          This is version {shown}. The current one is version {newer.number}; what you mark here can no longer
          be saved.
        </p>
        <Button size="compact-sm" loading={opening} onClick={() => versions.open(newer)}>
          Open version {newer.number}
        </Button>
      </div>
    )
  }
  if (!news?.carryOver) return null
  return (
    <div role="status" ref={focusOnce} tabIndex={-1} className={classes['notice']}>
      <p>
        <strong>Version {news.number} is here.</strong> {carriedWords(news.carryOver)}.
      </p>
      <Link href={comparisonLink({ workspace, articleId })}>See what changed</Link>
      <CloseButton size="sm" aria-label="Close this notice" onClick={versions.dismiss} />
    </div>
  )
}

function Running({ capture: { number, carryOver }, shown }: { capture: CaptureView; shown: number }) {
  if (!carryOver) return null
  const done = carriedCount(carryOver)
  return (
    <div role="status" className={classes['notice']}>
      <p>
        Version {number} is on its way: {done.toLocaleString('en')} of {carryOver.total.toLocaleString('en')}{' '}
        annotations carried over. Until then this is version {shown}.
      </p>
      <Progress
        className={classes['progress'] ?? ''}
        size="sm"
        value={carryOver.total === 0 ? 100 : (done / carryOver.total) * 100}
        aria-label="Annotations carried over"
      />
    </div>
  )
}

/** The room that had the focus has been replaced; a ref that stays the same is called once. */
function focusOnce(notice: HTMLElement | null): void {
  notice?.focus({ preventScroll: true })
}
