'use client'

import { Button, Group, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { KeyLines } from '@/components/keyboard/key-lines'
import { ShortcutSheet } from '@/components/keyboard/shortcut-sheet'
import { useAnnouncer } from '@/components/reader/room/use-announcer'
import { useSingleKeys } from '@/components/keyboard/use-single-keys'
import { createApiClient } from '@/components/api/api-client'
import type { Asking } from '@/components/decision/comment-drafts'
import { DecisionBar } from '@/components/decision/decision-bar'
import type { DecisionHandle } from '@/components/decision/decision-buttons'
import { decidable } from '@/components/decision/review-state'
import { Blank } from '@/components/ui/blank'
import type { ReviewItem } from '@/lib/schema/claim'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { createReviewApi } from './review-api'
import classes from './review-screen.module.css'
import { isNarrowed, type ReviewFilter } from './review-filter'
import { ReviewItemView } from './review-item-view'
import { reviewBindings, type ReviewCommand } from './review-keys'
import { ReviewQueue } from './review-queue'
import { useReview } from './use-review'
import { useReviewKeys } from './use-review-keys'

type ReviewScreenProps = {
  workspace: WorkspaceView
  filter: ReviewFilter
  items: readonly ReviewItem[]
  openId: string | null
  /** Are there more than are shown? */
  more: boolean
}

/** The review queue, and one verdict at a time with all that one needs to decide on it. */
export function ReviewScreen({ workspace, filter, items, openId, more }: ReviewScreenProps) {
  const t = useTranslations('review')
  const common = useTranslations('ui')
  const call = createApiClient(workspace.slug)
  const api = createReviewApi(call)
  const { said, say } = useAnnouncer()
  const { state, open, unreadable, reload, busy, decide, undo, readOn, show, step } = useReview({
    api,
    filter,
    items,
    openId,
    say,
  })
  const [asking, setAsking] = useState<Asking | null>(null)
  const bar = useRef<DecisionHandle>(null)
  const [sheet, setSheet] = useState(false)
  const [singleKeys, setSingleKeys] = useSingleKeys({ preference: workspace.me.singleKeys, call })
  const heading = useFocusOnChange(state.openId)

  const { remark, unread, mayDecide } = decidable(state)

  function go(move: () => void): void {
    setAsking(null)
    move()
  }

  function run(command: ReviewCommand): void {
    switch (command) {
      case 'next':
        go(() => step(1))
        break
      case 'previous':
        go(() => step(-1))
        break
      case 'approve':
        if (mayDecide) bar.current?.approve()
        break
      case 'request_changes':
        if (mayDecide) setAsking('request_changes')
        break
      case 'undo':
        go(undo)
        break
      case 'shortcuts':
        setSheet(true)
        break
    }
  }
  const own = workspace.me.roomKeys
  const bindings = reviewBindings({ own, singleKeys })
  useReviewKeys({ bindings, on: !sheet, run })
  const keyOf = (command: ReviewCommand) => bindings.find((binding) => binding.command === command)?.keys[0]

  return (
    <div className={classes['desk']}>
      {open ? (
        <>
          <ReviewQueue
            items={state.items}
            openId={open.item.verdict.id}
            ratings={workspace.ratings}
            more={more}
            onOpen={(id) => go(() => show(id))}
            onStep={(by) => go(() => step(by))}
          />
          <article className={classes['item']} aria-labelledby="review-item">
            <ReviewItemView
              key={open.item.verdict.id}
              workspace={workspace}
              item={open.item}
              api={api}
              remark={remark}
              onReadOn={() => {
                readOn()
                heading.current?.focus()
              }}
              onAnswer={(decision) => void decide(decision)}
              headingRef={heading}
            />
            {(!unread || asking) && (
              <DecisionBar
                ref={bar}
                item={open.item}
                unread={unread}
                meId={workspace.me.memberId}
                place={`/w/${workspace.slug}/review?item=${open.item.verdict.id}`}
                busy={busy}
                asking={asking}
                keys={{ approve: keyOf('approve'), requestChanges: keyOf('request_changes') }}
                onAsk={setAsking}
                onDecide={async (decision) => {
                  const isDone = await decide(decision)
                  if (isDone) setAsking(null)
                  return isDone
                }}
                onShortcuts={() => setSheet(true)}
              />
            )}
          </article>
        </>
      ) : unreadable ? (
        <Blank
          title={t('queue.unreadable')}
          action={
            <Group justify="center">
              <Button onClick={reload}>{common('tryAgain')}</Button>
              {state.session.length > 0 && (
                <Button variant="default" onClick={undo}>
                  {t('keys.undo')}
                </Button>
              )}
            </Group>
          }
        >
          {unreadable.message}
        </Blank>
      ) : (
        <EmptyQueue
          filter={filter}
          {...(state.session.length > 0 && filter.state === 'submitted' && { onUndo: undo })}
        />
      )}
      <VisuallyHidden role="status">
        <span key={said.key}>{said.message}</span>
      </VisuallyHidden>
      <ShortcutSheet
        workspace={workspace.slug}
        opened={sheet}
        onClose={() => setSheet(false)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        singleHint={t('keys.singleHint')}
      >
        <KeyLines
          lines={reviewBindings({ own, singleKeys: true }).map(({ label, keys }) => ({
            name: t(label),
            keys,
          }))}
          singleKeys={singleKeys}
        />
      </ShortcutSheet>
    </div>
  )
}

function EmptyQueue({ filter, onUndo }: { filter: ReviewFilter; onUndo?: () => void }) {
  const t = useTranslations('review')
  const action = onUndo && (
    <Button variant="default" onClick={onUndo}>
      {t('keys.undo')}
    </Button>
  )
  if (isNarrowed(filter)) {
    return (
      <Blank title={t('queue.noMatch')} {...(action && { action })}>
        {t('queue.noMatchHint')}
      </Blank>
    )
  }
  if (filter.state === 'decided') {
    return <Blank title={t('queue.noneDecided')}>{t('queue.noneDecidedHint')}</Blank>
  }
  return (
    <Blank title={t('queue.empty')} {...(action && { action })}>
      {t('queue.emptyHint')}
    </Blank>
  )
}

/** The heading of what is open takes the focus when something else is opened, but not when the page is. */
function useFocusOnChange(openId: string | null) {
  const heading = useRef<HTMLHeadingElement>(null)
  const focusedFor = useRef(openId)
  useEffect(() => {
    if (focusedFor.current === openId) return
    focusedFor.current = openId
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [openId])
  return heading
}
