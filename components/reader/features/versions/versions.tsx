import { useEffect, useState } from 'react'
import { useVersions } from '@/components/article/versions/use-versions'
import { VersionNotice } from '@/components/article/versions/version-notice'
import { comparisonLink } from '@/components/article/versions/version-words'
import { createVersionsApi } from '@/components/article/versions/versions-api'
import { VersionsMenu } from '@/components/article/versions/versions-menu'
import { loadedLater } from '@/components/ui/loaded-later'
import { defineFeature } from '@/components/reader/room-feature'
import { placeOf } from '@/components/reader/room/opening'
import { may } from '@/lib/core/permissions/may'

const NewVersionDialog = loadedLater(async () => {
  const dialog = await import('@/components/import/new-version-dialog')
  return dialog.NewVersionDialog
})

/** The versions of the article: comparing them, making a new one, and changing to it. */
export const versions = defineFeature({
  id: 'versions',
  commands: () => ({}),
  useParts: ({ article, workspace, startsCapturing, work, beside, call }) => {
    const [api] = useState(() => createVersionsApi(call, article.id))
    const [capturing, setCapturing] = useState(startsCapturing)
    useEffect(() => {
      // The address asked for the dialog once; the room that takes this one's place must not open it again.
      if (startsCapturing) history.replaceState(null, '', location.pathname)
    }, [startsCapturing])
    const unsaved = work.queue.waiting.length > 0
    const known = useVersions({
      api,
      article,
      stale: work.stale,
      occupied: capturing || unsaved || beside.opened.kind !== 'list',
    })
    const { slug } = workspace
    const shown = article.version.number
    return {
      run: {},
      panels: {
        menu: (
          <VersionsMenu
            address={comparisonLink({ workspace: slug, articleId: article.id })}
            onNewVersion={may(workspace, 'article:import') ? () => setCapturing(true) : undefined}
          />
        ),
        above: <VersionNotice versions={known} workspace={slug} articleId={article.id} shown={shown} />,
        dialog: capturing && (
          <NewVersionDialog
            address={article.url}
            opened={capturing}
            onClose={() => setCapturing(false)}
            api={api}
            memberId={workspace.me.memberId}
            place={placeOf(slug, article.id)}
            articleId={article.id}
            shown={shown}
            unsaved={unsaved}
            opening={known.opening}
            onCaptured={known.captured}
          />
        ),
      },
    }
  },
})
