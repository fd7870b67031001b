'use client'

import { Button, Group, Modal, Progress } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import type { Result } from '@/lib/core/result'
import { versionApi } from '@/lib/schema/api/version'
import type { ArticleSummary } from '@/lib/schema/article-list'
import type { CaptureView } from '@/lib/schema/version'
import classes from './article-list.module.css'

type Fetchable = Pick<ArticleSummary, 'id' | 'title' | 'url'>
type Outcome = { article: Fetchable; answer: Result<CaptureView> }
type RecheckDialogProps = { workspace: string; articles: readonly Fetchable[]; onClose: () => void }

/** Fetches articles again from their addresses, one after another; what has changed becomes a new version. */
export function RecheckDialog({ workspace, articles, onClose }: RecheckDialogProps) {
  const t = useTranslations('article')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [busy, setBusy] = useState(false)
  const [stopping] = useState(() => new AbortController())
  const done = outcomes.length

  async function run(): Promise<void> {
    setBusy(true)
    const api = createApiClient(workspace)
    for (const article of articles) {
      if (stopping.signal.aborted) break
      const params = { articleId: article.id }
      const answer = await api(versionApi.create, { params, body: { url: article.url }, once: true })
      setOutcomes((before) => [...before, { article, answer }])
    }
    setBusy(false)
    router.refresh()
  }

  function close(): void {
    stopping.abort()
    onClose()
  }

  return (
    <Modal opened onClose={close} title={t('recheck.title')} size="lg">
      <p className={classes['lost']}>{t('recheck.lead', { count: articles.length })}</p>
      {(busy || done > 0) && (
        <>
          <Progress value={(100 * done) / articles.length} mt="md" aria-hidden />
          <p role="status">{t('recheck.progress', { done, total: articles.length })}</p>
        </>
      )}
      <ul className={classes['titles']}>
        {outcomes.map(({ article, answer }) => (
          <li key={article.id}>
            <bdi>{article.title}</bdi>: <OutcomeText workspace={workspace} id={article.id} answer={answer} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={close}>
          {done === articles.length ? ui('close') : ui('cancel')}
        </Button>
        {done === 0 && (
          <Button onClick={() => void run()} loading={busy}>
            {t('selection.recheck')}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

type OutcomeTextProps = { workspace: string; id: string; answer: Outcome['answer'] }

function OutcomeText({ workspace, id, answer }: OutcomeTextProps) {
  const t = useTranslations('article')
  if (answer.ok) {
    const { number } = answer.value
    const query = new URLSearchParams({ from: String(number - 1), to: String(number) })
    return (
      <Link href={`/w/${workspace}/articles/${id}/compare?${query.toString()}`}>
        {t('recheck.changed', { number })}
      </Link>
    )
  }
  const { code, current, message } = answer.failure
  const isSame = code === 'conflict' && current !== undefined
  return <span className={classes['outcome']}>{isSame ? t('recheck.same') : message}</span>
}
