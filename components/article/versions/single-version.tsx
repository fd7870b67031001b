import { useTranslations } from 'next-intl'
import { may } from '@/lib/core/permissions/may'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import type { ArticleView } from '@/lib/schema/article'
import type { WorkspaceView } from '@/lib/schema/workspace'

/** Where versions would be compared if there were two. */
export function SingleVersion({ workspace, article }: { workspace: WorkspaceView; article: ArticleView }) {
  const t = useTranslations('article')
  const room = `/w/${workspace.slug}/articles/${article.id}`
  const mayCapture = may(workspace, 'article:import')
  return (
    <Blank
      alone
      title={t('versions.single.title')}
      action={
        mayCapture ? (
          <LinkButton href={`${room}?new=version`}>{t('versions.single.create')}</LinkButton>
        ) : (
          <LinkButton href={room} variant="default">
            {t('versions.single.back')}
          </LinkButton>
        )
      }
    >
      {t('versions.single.hint', { title: article.title })}
    </Blank>
  )
}
