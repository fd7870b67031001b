'use client'

import { decide } from '@/lib/core/permissions/decide'
import { claimFacts } from '@/lib/core/permissions/row-facts'
import { Button, Drawer, Kbd } from '@mantine/core'
import type { CardActions } from '@/components/annotation/annotation-card'
import { AnnotationDetail } from '@/components/annotation/annotation-detail'
import { AnnotationList } from '@/components/annotation/annotation-list'
import { Blank } from '@/components/ui/blank'
import { ConfirmTray } from './confirm-tray'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import { RoomRepeats } from './room-repeats'
import type { Room } from './use-room'
import type { RoomCommands } from './use-room-commands'
import type { Hovered } from './use-hovered'
import classes from './rail.module.css'

type RailProps = { room: Room; commands: RoomCommands; hover: Hovered; narrow: boolean; today: string }

/** The cards beside the article, or over it where the screen is narrow. */
export function Rail(props: RailProps) {
  const { commands, narrow } = props
  const { panels, open, focusList } = commands
  if (!narrow) {
    return (
      <section aria-label="Annotations" className={classes['rail']}>
        <RailContent {...props} />
      </section>
    )
  }
  return (
    <Drawer.Root
      opened={panels.cards}
      onClose={() => {
        open({ cards: false, detail: null, noting: null })
        focusList()
      }}
      position="bottom"
      size="82dvh"
      padding={0}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label="Annotations of the article">
        <section aria-label="Annotations" className={classes['sheet']}>
          <RailContent {...props} />
        </section>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function RailContent({ room, commands, hover, today }: RailProps) {
  const { panels, open, openDetail, focusList } = commands
  const { cards, list, marking } = room
  const placed = cards.filter(({ item }) => item.anchor.status !== 'orphaned')
  const detailed = cards.find(({ item }) => item.id === panels.detail?.id)

  if (panels.detail && detailed) {
    const { section, id } = panels.detail
    return (
      <AnnotationDetail
        key={id}
        facts={detailed}
        section={section}
        me={room.me}
        mayAnnotate={room.mayAnnotate}
        mayEditClaim={(claim) => decide('claim:update', room.me, claimFacts(claim))}
        ratings={room.ratings}
        claims={room.claims}
        today={today}
        leaving={room.leaving}
        onDescribe={marking.describe}
        onDeleteEvidence={room.deleteEvidence}
        onSection={(next) => open({ detail: { id, section: next } })}
        onClose={() => {
          open({ detail: null })
          focusList()
        }}
        say={room.say}
      />
    )
  }

  const actions: CardActions = {
    onGo: (item) => {
      room.pick(item.id, annotationSpan(item))
      open({ cards: false })
    },
    onHover: hover.onCard,
    onOpen: (item, section) => {
      hover.onCard(null)
      room.pick(item.id, annotationSpan(item))
      openDetail(item, section)
    },
    onNote: (item) => {
      if (item) commands.note(item)
      else {
        open({ noting: null })
        focusList()
      }
    },
    onSaveNote: (item, note) => marking.describe(item, { note }),
    onRetag: (item, tag) => marking.describe(item, { tag }),
    onRemove: (item) => marking.remove(item.id),
  }
  return (
    <>
      <ConfirmTray
        settling={room.settling}
        me={room.me}
        tags={room.tags}
        hasSelection={room.span !== null}
        onRemove={(item) => marking.remove(item.id)}
        onLeave={() => {
          open({ cards: false })
          focusList()
        }}
        onEmptied={focusList}
      />
      <header className={classes['head']}>
        <h2 className={classes['title']}>Annotations</h2>
        {list.isSuccess && <span className={classes['count']}>{cards.length}</span>}
        <Button
          className={classes['close'] ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            open({ cards: false })
            focusList()
          }}
        >
          Close
        </Button>
      </header>
      <RoomRepeats room={room} commands={commands} />
      {list.isError && cards.length === 0 ? (
        <Blank
          role="alert"
          title="The annotations could not be read"
          action={<Button onClick={() => void list.refetch()}>Try again</Button>}
        >
          {list.error.message}
        </Blank>
      ) : list.isPending ? (
        <LoadingCards />
      ) : cards.length === 0 ? (
        <Teaching mayAnnotate={room.mayAnnotate} />
      ) : (
        <AnnotationList
          cards={placed}
          activeId={room.focused?.id ?? null}
          litId={hover.id}
          notingId={panels.noting}
          mayAnnotate={room.mayAnnotate}
          tags={room.tags}
          ratings={room.ratings}
          claims={room.claims}
          actions={actions}
        />
      )}
    </>
  )
}

function LoadingCards() {
  return (
    <div className={classes['loading']} aria-label="Loading the annotations" role="group">
      {[1, 2, 3].map((card) => (
        <span key={card} />
      ))}
    </div>
  )
}

function Teaching({ mayAnnotate }: { mayAnnotate: boolean }) {
  if (!mayAnnotate) {
    return (
      <div className={classes['teaching']}>
        <p className={classes['lead']}>Nothing is approved yet.</p>
        <p>What reviewers mark here shows once an editor has approved it.</p>
      </div>
    )
  }
  return (
    <div className={classes['teaching']}>
      <p className={classes['lead']}>Nothing is marked yet.</p>
      <p>
        <Kbd>J</Kbd> and <Kbd>K</Kbd> step from sentence to sentence; or click one, or drag over any words.
        Then say what it is:
      </p>
      <dl>
        <div>
          <dt>
            <Kbd>1</Kbd> Fact
          </dt>
          <dd>It can be checked, and the article gives support for it.</dd>
        </div>
        <div>
          <dt>
            <Kbd>2</Kbd> Opinion
          </dt>
          <dd>A judgement, a prediction, a value: evidence cannot settle it.</dd>
        </div>
        <div>
          <dt>
            <Kbd>3</Kbd> Unsupported claim
          </dt>
          <dd>It can be checked, but the article gives no support.</dd>
        </div>
      </dl>
      <p>
        <Kbd>?</Kbd> shows all the keys.
      </p>
    </div>
  )
}
