'use client'

import { addressOf } from '@/components/api/address-of'
import { articleApi } from '@/lib/schema/api/article'
import { may } from '@/lib/core/permissions/may'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { NewVersionDialog } from '@/components/import/new-version-dialog'
import { PlacingBar } from './placing-bar'
import { useVersions } from '@/components/article/versions/use-versions'
import { VersionNotice } from '@/components/article/versions/version-notice'
import { comparisonLink } from '@/components/article/versions/version-words'
import { AnnotateToolbar, toolsOf } from './annotate-toolbar'
import type { ArticleHandle } from './article-handle'
import { ArticleHeading } from './article-heading'
import { ArticleSurface } from './article-surface'
import { ConflictDialog } from './conflict-dialog'
import { FindBar } from './find-bar'
import { Minimap } from './minimap'
import { Rail } from './rail'
import { RoomMenu } from './room-menu'
import { SentenceList } from './sentence-list'
import { ShortcutSheet } from './shortcut-sheet'
import { StatusBar } from './status-bar'
import { useRoom, type Room, type UseRoomOptions } from './use-room'
import { useRoomCommands, type RoomCommands } from './use-room-commands'
import { useRoomKeys } from './use-room-keys'
import { useHovered, type Hovered } from './use-hovered'
import classes from './reading-room.module.css'

type ReadingRoomProps = UseRoomOptions & {
  /** Today, as an ISO day: told by the server, so that both render the same. */
  today: string
  /** The dialog for a new version is open from the start: somebody was led here to make one. */
  startsCapturing: boolean
}

/** Where an article is read and annotated: the text, its marks, and everything known about them. */
export function ReadingRoom({ today, startsCapturing, ...options }: ReadingRoomProps) {
  const room = useRoom(options)
  const article = useRef<ArticleHandle>(null)
  const list = useRef<HTMLDivElement>(null)
  const commands = useRoomCommands(room, { article, list })
  const { panels, open, run } = commands
  const [capturing, setCapturing] = useState(startsCapturing)
  useEffect(() => {
    // The address asked for the dialog once; the room that takes this one's place must not open it again.
    if (startsCapturing) history.replaceState(null, '', location.pathname)
  }, [startsCapturing])
  const hover = useHovered(room.annotations, room.me.memberId)
  const narrow = useMediaQuery('(max-width: 62em)', false)
  useRoomKeys({ bindings: room.bindings, singleKeys: room.singleKeys, paused: room.split.active, run })

  const versions = useVersions({
    api: room.versionsApi,
    article: room.article,
    overtaken: room.overtaken,
    occupied: capturing || isOccupied(room, commands),
  })

  const { slug } = options.workspace
  const tools = room.mayAnnotate ? <Tools room={room} commands={commands} /> : null
  return (
    <div className={classes['room']}>
      <div className={classes['reading']}>
        <div className={classes['top']}>
          {!narrow && tools}
          <RoomMenu
            mayAnnotate={room.mayAnnotate}
            run={run}
            stands={room.mending.stands}
            exportAddress={(format) =>
              addressOf(slug, articleApi.export, {
                params: { articleId: room.article.id },
                query: { format },
              })
            }
            versions={{
              address: comparisonLink({ workspace: slug, articleId: room.article.id }),
              onNew: may(room, 'article:import') ? () => setCapturing(true) : undefined,
            }}
            {...(narrow && {
              cards: {
                count: room.annotations.length,
                unsettled: room.settling.items.length,
                onOpen: () => open({ cards: true }),
              },
            })}
          />
        </div>
        <VersionNotice
          versions={versions}
          workspace={slug}
          articleId={room.article.id}
          shown={room.article.version.number}
        />
        {panels.searching && (
          <FindBar text={room.article.text} onShow={commands.setFound} onClose={commands.closeSearch} />
        )}
        <ArticlePane
          room={room}
          imagesAt={addressOf(slug, articleApi.image, { params: { articleId: room.article.id, sha256: '' } })}
          commands={commands}
          hover={hover}
          article={article}
          list={list}
        />
        {room.settling.choosing && (
          <PlacingBar
            item={room.settling.choosing}
            hasSelection={room.span !== null}
            onPlace={() => run({ kind: 'settle_here' })}
            onLeave={() => run({ kind: 'clear' })}
          />
        )}
        <StatusBar
          said={room.said}
          offered={room.mayAnnotate ? room.offered.length : 0}
          repeats={{ count: narrow ? repeatCount(room) : 0, onOpen: () => open({ cards: true }) }}
          progress={room.progress}
          saveState={room.saveState}
          onApplyToRepeats={() => run({ kind: 'repeats' })}
          onRetry={room.store.retry}
        />
        {narrow && tools}
      </div>
      <Rail room={room} commands={commands} hover={hover} narrow={narrow} today={today} />
      <NewVersionDialog
        address={room.article.url}
        opened={capturing}
        onClose={() => setCapturing(false)}
        api={room.versionsApi}
        shown={room.article.version.number}
        unsaved={room.queue.waiting.length > 0}
        opening={versions.opening}
        onCaptured={versions.captured}
      />
      <ShortcutSheet
        opened={panels.shortcuts}
        onClose={() => open({ shortcuts: false })}
        bindings={room.bindings}
        singleKeys={room.singleKeys}
        onSingleKeys={room.setSingleKeys}
      />
      {room.queue.conflict && (
        <ConflictDialog conflict={room.queue.conflict} tags={room.tags} onSettle={room.store.settle} />
      )}
    </div>
  )
}

/** Is something being written here, or on its way to the server? */
function isOccupied({ queue }: Room, { panels }: RoomCommands): boolean {
  return queue.waiting.length > 0 || panels.noting !== null || panels.detail !== null
}

/** How often the sentence one is at stands in the article, in whatever words; 0 for nowhere else. */
function repeatCount({ head, repeats }: Room): number {
  return (head === null ? null : repeats.setAt(head))?.ordinals.length ?? 0
}

type ArticlePaneProps = {
  room: Room
  imagesAt: string
  commands: RoomCommands
  hover: Hovered
  article: RefObject<ArticleHandle | null>
  list: RefObject<HTMLDivElement | null>
}

function ArticlePane({ room, imagesAt, commands, hover, article, list }: ArticlePaneProps) {
  const t = useTranslations('reader')
  const { span, tags } = room
  return (
    <section aria-label={t('article.label')} className={classes['article']}>
      <div className={classes['scroller']} data-article-scroller>
        <SentenceList ref={list} facts={room.facts} count={room.sentences.length} active={room.head} />
        <ArticleHeading article={room.article} />
        <ArticleSurface
          ref={article}
          article={room.article}
          imagesAt={imagesAt}
          highlights={room.highlights}
          residue={room.residue}
          cursor={commands.found ?? span}
          follow={!commands.pointed}
          focused={room.focused?.id ?? null}
          hovered={hover.id}
          split={room.split.mark}
          onClick={commands.click}
          onHover={hover.onOffset}
          onSelect={commands.select}
          bubble={commands.pointed && room.mayAnnotate && span ? { span, tags, run: commands.run } : null}
        />
      </div>
      <Minimap
        highlights={room.highlights}
        textLength={room.article.text.length}
        cursor={span?.start ?? null}
        onJump={(offset) => article.current?.reveal({ start: offset, end: offset + 1 })}
      />
    </section>
  )
}

function Tools({ room, commands }: { room: Room; commands: RoomCommands }) {
  const t = useTranslations('reader')
  const { undo, redo } = room.queue
  const loading = room.list.isPending ? t('toolbar.loading') : null
  const refusals = {
    ...room.refusals,
    tag: loading ?? room.refusals.tag,
    undo: undo.length > 0 ? null : t('refusal.nothingToUndo'),
    redo: redo.length > 0 ? null : t('refusal.nothingToRedo'),
  }
  const tools = toolsOf({ tags: room.tags, applied: room.applied, refusals }, t)
  return <AnnotateToolbar tools={tools} run={commands.run} say={room.say} />
}
