'use client'

import { useTranslations } from 'next-intl'
import { useMemo, type RefObject } from 'react'
import { addressOf } from '@/components/api/address-of'
import { sentencesAt } from '@/lib/core/annotation/sentence-cursor'
import type { Found } from '@/lib/editor/highlight-layer/layer-state'
import { articleApi } from '@/lib/schema/api/article'
import { ArticleHeading } from './article-heading'
import classes from './article-pane.module.css'
import { ArticleSurface } from './article-surface'
import { createPointer } from './create-pointer'
import { highlightsOf } from './highlights-of'
import { Minimap } from './minimap'
import type { FeatureParts } from './room-feature'
import type { ArticleHandle } from './room/article-handle'
import type { Room } from './room/use-room'
import { createDescribing, sentenceFacts } from './sentence-facts'
import { SentenceList } from './sentence-list'
import type { RoomCommand } from './use-features'

type ArticlePaneProps = {
  room: Room
  commands: readonly RoomCommand[]
  /** What features show in the article, and which of them has taken the clicks. */
  mode: FeatureParts['mode']
  found: Found
  cut: number | null
  articleRef: RefObject<ArticleHandle | null>
  listRef: RefObject<HTMLDivElement | null>
}

/** The article with its marks, its sentences for assistive technology, and its map. */
export function ArticlePane({ room, commands, mode, found, cut, articleRef, listRef }: ArticlePaneProps) {
  const t = useTranslations('reader')
  const { article, workspace, place, work, mayAnnotate } = room
  const { me, tags, slug } = workspace
  const { sentences, repeats, span, head, hover, pointed } = place
  const { annotations, disagreements } = work
  const highlights = useMemo(
    () => highlightsOf(annotations, { me, disagreements }),
    [annotations, me, disagreements],
  )
  const boilerplate = useMemo(() => sentences.filter(({ residue }) => residue), [sentences])
  const pointer = createPointer(room, mode)
  const describe = useMemo(
    () => createDescribing({ article, repeats, annotations, disagreements, tags, me, t }),
    [article, repeats, annotations, disagreements, tags, me, t],
  )
  const run = sentencesAt(place.at, sentences)
  const facts = sentenceFacts({ article, sentences, describe, active: head ?? 0, run })
  return (
    <section aria-label={t('article.label')} className={classes['article']}>
      <div className={classes['scroller']} data-article-scroller>
        <SentenceList ref={listRef} facts={facts} count={sentences.length} active={head} />
        <ArticleHeading article={article} />
        <ArticleSurface
          ref={articleRef}
          article={article}
          imagesAt={addressOf(slug, articleApi.image, { params: { articleId: article.id, sha256: '' } })}
          highlights={highlights}
          boilerplate={boilerplate}
          cursor={found.current ?? span}
          found={found}
          follow={!pointed}
          focused={place.focused?.id ?? null}
          hovered={hover.id}
          cut={cut}
          onClick={pointer.click}
          onHover={hover.onOffset}
          onSelect={pointer.select}
          onStray={pointer.stray}
          bubble={pointed && mayAnnotate && span ? { span, commands } : null}
        />
      </div>
      <Minimap
        highlights={highlights}
        hits={found.hits}
        textLength={article.text.length}
        cursor={span?.start ?? null}
        onJump={(offset) => place.reveal({ start: offset, end: offset + 1 })}
      />
    </section>
  )
}
