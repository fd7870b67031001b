import { IconEraser } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { createArticleClaimsApi } from '@/components/claim/claims-api'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { createCards } from '@/components/reader/room/card-of'
import { nothingSelected } from '@/components/reader/room/key-hints'
import { placeOf } from '@/components/reader/room/opening'
import { createChanging } from '@/components/reader/room/change-annotations'
import { useRemoving } from '@/components/reader/room/use-removing'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import type { AnnotationView } from '@/lib/schema/annotation'
import { useAnnotationFilter } from './use-annotation-filter'
import { AnnotationCards } from './annotation-cards'
import { useSteadyActions } from './use-steady-actions'

/** The annotations of the article as cards, with their notes; changing and removing them. */
export const annotations = defineFeature({
  id: 'annotations',
  commands: () => ({
    remove: {
      group: 'annotate',
      name: 'toolbar.remove',
      keyed: 'annotations.remove',
      tool: { icon: <IconEraser {...TOOL_ICON} />, compact: true },
    },
    note: { group: 'annotate', name: 'keys.note', keyed: 'annotations.note', menu: { part: 'work' } },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { article, workspace, place, work, beside, keys, mayAnnotate, call, say } = room
    const { me, tags, ratings } = workspace
    const { sentences, repeats, locators, span, focused, hover } = place
    const { disagreements } = work
    const [claims] = useState(() => createArticleClaimsApi(call, article.id))
    const { describe } = createChanging(room, t)
    const removing = useRemoving(room)
    const toCard = useMemo(
      () => createCards({ sentences, repeats, locators, tags, me, t }),
      [sentences, repeats, locators, tags, me, t],
    )
    const cards = useMemo(
      () =>
        work.annotations
          .filter(({ anchor }) => anchor.status !== 'orphaned')
          .map((item) => toCard(item, disagreements)),
      [work.annotations, disagreements, toCard],
    )

    const filtering = useAnnotationFilter({ cards, disagreements, claims, say })

    function note(item: AnnotationView | null): void {
      if (!item) say(span ? t('refusal.noteNeedsTag') : nothingSelected(keys, t))
      else if (item.member.memberId !== me.memberId) say(t('refusal.othersNote', { name: item.member.name }))
      else beside.open({ kind: 'note', id: item.id })
    }

    const actions = useSteadyActions({
      onGo: (item) => {
        place.pick(item.id, annotationSpan(item))
        beside.putAway()
      },
      onHover: hover.onCard,
      onOpen: (item, section) => {
        hover.onCard(null)
        place.pick(item.id, annotationSpan(item))
        beside.open({ kind: 'detail', id: item.id, section })
      },
      onNote: (item) => {
        if (item) note(item)
        else {
          beside.backToList()
          place.focusArticle()
        }
      },
      notePlace: (item) => placeOf(workspace.slug, article.id, { annotation: item.id, open: 'note' }),
      onSaveNote: (item, text) => describe(item, { note: text }),
      onRetag: (item, tag) => describe(item, { tag }),
      onRemove: (item) => void removing.remove(item),
    })
    return {
      run: { remove: () => void removing.remove(focused), note: () => note(focused) },
      state: { remove: { refusal: removing.removeRefusal(focused) } },
      panels: {
        dialog: removing.dialog,
        rail: (
          <AnnotationCards
            list={work.list}
            cards={cards}
            filtering={filtering}
            count={work.annotations.length}
            activeId={focused?.id ?? null}
            litId={hover.id}
            notingId={beside.opened.kind === 'note' ? beside.opened.id : null}
            mayAnnotate={mayAnnotate}
            tags={tags}
            keys={keys}
            ratings={ratings}
            claims={claims}
            actions={actions}
          />
        ),
      },
    }
  },
})
