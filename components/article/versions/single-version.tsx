import { may } from '@/lib/core/permissions/may'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import type { ArticleView } from '@/lib/schema/article'
import type { WorkspaceView } from '@/lib/schema/workspace'

/** Where versions would be compared if there were two. */
export function SingleVersion({ workspace, article }: { workspace: WorkspaceView; article: ArticleView }) {
  const room = `/w/${workspace.slug}/articles/${article.id}`
  const mayCapture = may(workspace, 'article:import')
  return (
    <Blank
      alone
      title="There is one version so far"
      action={
        mayCapture ? (
          <LinkButton href={`${room}?new=version`}>Make a new version</LinkButton>
        ) : (
          <LinkButton href={room} variant="default">
            Back to the article
          </LinkButton>
        )
      }
    >
      When “{article.title}” has been captured again, what changed since stands here, sentence by sentence.
    </Blank>
  )
}
