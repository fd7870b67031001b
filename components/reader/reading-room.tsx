'use client'

import { Fragment, useMemo } from 'react'
import { useBackCloses } from '@/components/ui/use-back-closes'
import { unconfirmedOf } from '@/lib/core/annotation/placing'
import { AnnotateToolbar } from './annotate-toolbar'
import { ArticlePane } from './article-pane'
import { FEATURES } from './features'
import { commandsOf } from './key-map'
import { Rail, RailHead } from './rail'
import { RailEdge } from './rail-edge'
import classes from './reading-room.module.css'
import { useRoom, type RoomOptions } from './room/use-room'
import { RoomMenu } from './room-menu'
import { StatusBar } from './status-bar'
import { useFeatures } from './use-features'
import { useRoomKeys } from './use-room-keys'

/** Where an article is read and annotated: the text, its marks, and what the features add to them. */
export function ReadingRoom(options: RoomOptions) {
  const { tags, me } = options.workspace
  const registered = useMemo(() => commandsOf(FEATURES, { tags, own: me.roomKeys }), [tags, me.roomKeys])
  const { room, said, elements, measureRail } = useRoom(options, registered)
  const { commands, run, panelsIn, mode, found, cut } = useFeatures(room, {
    features: FEATURES,
    registered,
  })
  const { place, work, beside, keys, mayAnnotate, appearance, say } = room
  useRoomKeys({ bindings: registered, singleKeys: keys.single, paused: mode !== null, run })

  const { narrow } = beside
  const count = work.annotations.length
  function closeSheet(): void {
    beside.putAway()
    place.focusArticle()
  }
  useBackCloses(closeSheet, { isOpen: narrow && beside.over, isLed: options.opening !== null })
  useBackCloses(
    () => {
      beside.backToList()
      place.focusArticle()
    },
    { isOpen: beside.opened.kind === 'detail', isLed: options.opening !== null },
  )
  const tools = mayAnnotate ? <AnnotateToolbar commands={commands} say={say} /> : null
  const detail = panelsIn('detail')
  return (
    <div className={classes['room']} style={appearance.style} data-fills-window>
      <div className={classes['reading']}>
        <div className={classes['top']}>
          {!narrow && tools}
          <RoomMenu
            commands={commands}
            mayAnnotate={mayAnnotate}
            cards={
              narrow
                ? { count, toConfirm: unconfirmedOf(work.annotations).length, onOpen: beside.bringUp }
                : null
            }
          >
            <Panels panels={panelsIn('menu')} />
          </RoomMenu>
        </div>
        <Panels panels={panelsIn('above')} />
        <ArticlePane
          room={room}
          commands={commands}
          mode={mode}
          found={found}
          cut={cut}
          articleRef={elements.article}
          listRef={elements.list}
        />
        <Panels panels={panelsIn('below')} />
        <StatusBar said={said}>
          <Panels panels={panelsIn('status')} />
        </StatusBar>
        {narrow && tools}
      </div>
      <Rail
        narrow={narrow}
        edge={<RailEdge appearance={appearance} />}
        measure={measureRail}
        over={beside.over}
        onClose={() => {
          beside.backToList()
          closeSheet()
        }}
      >
        {detail.length > 0 ? (
          <Panels panels={detail} />
        ) : (
          <>
            <Panels panels={panelsIn('pending')} />
            <RailHead count={work.list.isSuccess ? count : null} onClose={closeSheet} />
            <Panels panels={panelsIn('rail')} />
          </>
        )}
      </Rail>
      <Panels panels={panelsIn('dialog')} />
    </div>
  )
}

type PanelsProps = { panels: ReturnType<ReturnType<typeof useFeatures>['panelsIn']> }

/** What the features show in one place. */
function Panels({ panels }: PanelsProps) {
  return panels.map(({ id, panel }) => <Fragment key={id}>{panel}</Fragment>)
}
