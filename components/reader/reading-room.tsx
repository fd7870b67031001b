'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useRef, type RefObject } from 'react'
import type { FormatChoice } from '@/lib/core/formats/export-format'
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
  /** What the article can be exported as. */
  formats: readonly FormatChoice[]
}

/** Where an article is read and annotated: the text, its marks, and everything known about them. */
export function ReadingRoom({ today, formats, ...options }: ReadingRoomProps) {
  const room = useRoom(options)
  const article = useRef<ArticleHandle>(null)
  const list = useRef<HTMLDivElement>(null)
  const commands = useRoomCommands(room, { article, list })
  const { panels, open, run } = commands
  const hover = useHovered(room.annotations, room.me.memberId)
  const narrow = useMediaQuery('(max-width: 62em)', false)
  useRoomKeys({ bindings: room.bindings, singleKeys: room.singleKeys, paused: room.split.active, run })

  const { slug } = options.workspace
  const repeated = room.head === null ? 0 : (room.repeats.setAt(room.head)?.ordinals.length ?? 0)
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
            formats={formats}
            exportAddress={(format) =>
              `/api/v1/workspaces/${slug}/articles/${room.article.id}/export?format=${format}`
            }
            {...(narrow && {
              cards: { count: room.annotations.length, onOpen: () => open({ cards: true }) },
            })}
          />
        </div>
        {panels.searching && (
          <FindBar text={room.article.text} onShow={commands.setFound} onClose={commands.closeSearch} />
        )}
        <ArticlePane room={room} commands={commands} hover={hover} article={article} list={list} />
        <StatusBar
          said={room.said}
          offered={room.mayAnnotate ? room.offered.length : 0}
          repeats={narrow && repeated ? { count: repeated, onOpen: () => open({ cards: true }) } : false}
          progress={room.progress}
          saveState={room.saveState}
          onApplyToRepeats={() => run({ kind: 'repeats' })}
          onRetry={room.store.retry}
        />
        {narrow && tools}
      </div>
      <Rail room={room} commands={commands} hover={hover} narrow={narrow} today={today} />
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

type ArticlePaneProps = {
  room: Room
  commands: RoomCommands
  hover: Hovered
  article: RefObject<ArticleHandle | null>
  list: RefObject<HTMLDivElement | null>
}

function ArticlePane({ room, commands, hover, article, list }: ArticlePaneProps) {
  const { span, tags } = room
  return (
    <section aria-label="Article" className={classes['article']}>
      <div className={classes['scroller']} data-article-scroller>
        <SentenceList ref={list} facts={room.facts} count={room.sentences.length} active={room.head} />
        <ArticleHeading article={room.article} />
        <ArticleSurface
          ref={article}
          article={room.article}
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
  const { undo, redo } = room.queue
  const loading = room.list.isPending ? 'The annotations are still loading.' : null
  const tools = toolsOf({
    tags: room.tags,
    applied: room.applied,
    refusals: {
      ...room.refusals,
      tag: loading ?? room.refusals.tag,
      undo: undo.length > 0 ? null : 'There is nothing to undo.',
      redo: redo.length > 0 ? null : 'There is nothing to do again.',
    },
  })
  return <AnnotateToolbar tools={tools} run={commands.run} say={room.say} />
}
