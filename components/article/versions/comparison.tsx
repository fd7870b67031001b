import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Page } from '@/components/ui/page'
import { fileNameOf } from '@/lib/core/formats/file-name'
import { changesMarkdown } from '@/lib/core/comparison/changes-markdown'
import { joinMoved } from '@/lib/core/comparison/join-moved'
import type { MessageKey } from '@/lib/messages/translate'
import type { ArticleView } from '@/lib/schema/article'
import type { CaptureView, ComparisonView } from '@/lib/schema/version'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { CaptureList } from './capture-list'
import { ChangeList } from './change-list'
import type { Layout } from './change-row'
import { ChangeSteps } from './change-steps'
import { ChangeSummary } from './change-summary'
import { ShareChanges } from './share-changes'
import { TouchedAnnotations } from './touched-annotations'
import { VersionChoice } from './version-choice'
import { comparisonLink } from './version-words'
import classes from './comparison.module.css'

type ComparisonProps = {
  workspace: WorkspaceView
  article: ArticleView
  versions: readonly CaptureView[]
  comparison: ComparisonView
  layout: Layout
}

/** Two versions of an article: what changed between them, and which annotations that touches. */
export function Comparison({ workspace, article, versions, comparison, layout }: ComparisonProps) {
  const t = useTranslations('article')
  const { before, after, annotations } = comparison
  const changes = joinMoved(comparison.changes, { before: before.text, after: after.text })
  const place = { workspace: workspace.slug, articleId: article.id }
  const count = changes.filter(({ kind }) => kind !== 'same').length
  return (
    <Page
      title={t('versions.title')}
      width="wide"
      lead={
        <Link href={`/w/${workspace.slug}/articles/${article.id}`}>
          <bdi lang={article.language}>{article.title}</bdi>
        </Link>
      }
      actions={
        <ShareChanges
          markdown={changesMarkdown({ before, after, changes }, { title: article.title, url: article.url })}
          fileName={fileNameOf(`${article.title} versions ${before.number} ${after.number}`, 'md')}
        />
      }
    >
      <VersionChoice
        action={comparisonLink(place)}
        versions={versions}
        from={before.number}
        to={after.number}
        layout={layout}
      />
      <p className={classes['summary']}>
        <strong>{t('versions.summary.fromTo', { from: before.number, to: after.number })}</strong>{' '}
        <ChangeSummary changes={changes} />
      </p>
      <TouchedAnnotations
        touched={annotations}
        tags={workspace.tags}
        room={after.current ? place : null}
        pending={after.carryOver?.status === 'running'}
      />
      <section aria-labelledby="text">
        <div className={classes['bar']}>
          <h2 id="text" className={classes['title']}>
            {t('versions.text.heading')}
          </h2>
          <nav aria-label={t('versions.text.view')} className={classes['views']}>
            <ViewLink place={place} comparison={comparison} layout="inline" shown={layout} />
            <ViewLink place={place} comparison={comparison} layout="side" shown={layout} />
          </nav>
          <ChangeSteps count={count} workspace={{ slug: workspace.slug, me: workspace.me }} />
        </div>
        <ChangeList
          changes={changes}
          texts={{ before: before.text, after: after.text, language: article.language }}
          layout={layout}
          direction={article.direction}
        />
      </section>
      <CaptureList place={place} versions={versions} />
    </Page>
  )
}

const VIEWS = {
  inline: 'versions.text.inline',
  side: 'versions.text.side',
} as const satisfies Record<Layout, MessageKey<'article'>>

type ViewLinkProps = {
  place: { workspace: string; articleId: string }
  comparison: ComparisonView
  layout: Layout
  shown: Layout
}

function ViewLink({ place, comparison: { before, after }, layout, shown }: ViewLinkProps) {
  const t = useTranslations('article')
  const address = comparisonLink(place, { from: before.number, to: after.number })
  return (
    <Link
      href={layout === 'side' ? `${address}&view=side` : address}
      aria-current={layout === shown ? 'page' : undefined}
      scroll={false}
      className={classes['view']}
    >
      {t(VIEWS[layout])}
    </Link>
  )
}
