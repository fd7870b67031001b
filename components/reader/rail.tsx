'use client'

import { may } from '@/lib/core/permissions/may'
import { Button, Drawer, Kbd } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CardActions } from '@/components/annotation/annotation-card'
import { AnnotationDetail } from '@/components/annotation/annotation-detail'
import { AnnotationList } from '@/components/annotation/annotation-list'
import { Blank } from '@/components/ui/blank'
import { ConfirmTray } from './confirm-tray'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import type { MessageKey } from '@/lib/messages/translate'
import type { ClaimView } from '@/lib/schema/claim'
import { RoomRepeats } from './room-repeats'
import type { Room } from './use-room'
import type { RoomCommands } from './use-room-commands'
import type { Hovered } from './use-hovered'
import classes from './rail.module.css'

type RailProps = { room: Room; commands: RoomCommands; hover: Hovered; narrow: boolean; today: string }

/** The cards beside the article, or over it where the screen is narrow. */
export function Rail(props: RailProps) {
  const t = useTranslations('reader')
  const { commands, narrow } = props
  const { panels, open, focusList } = commands
  if (!narrow) {
    return (
      <section aria-label={t('rail.label')} className={classes['rail']}>
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
      <Drawer.Content aria-label={t('rail.sheet')}>
        <section aria-label={t('rail.label')} className={classes['sheet']}>
          <RailContent {...props} />
        </section>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function RailContent({ room, commands, hover, today }: RailProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
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
        mayEditClaim={(claim) => mayEdit(claim, room)}
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
        <h2 className={classes['title']}>{t('rail.label')}</h2>
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
          {common('close')}
        </Button>
      </header>
      <RoomRepeats room={room} commands={commands} />
      {list.isError && cards.length === 0 ? (
        <Blank
          role="alert"
          title={t('rail.failed')}
          action={<Button onClick={() => void list.refetch()}>{common('tryAgain')}</Button>}
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

/** Editors reword any claim, reviewers their own while no editor has approved it; the server has the last word. */
function mayEdit(claim: ClaimView, { me, abilities }: Room): boolean {
  if (!may({ abilities }, 'claim:update')) return false
  return me.role !== 'reviewer' || (claim.createdBy.memberId === me.memberId && !claim.approved)
}

function LoadingCards() {
  const t = useTranslations('reader')
  return (
    <div className={classes['loading']} aria-label={t('rail.loading')} role="group">
      {[1, 2, 3].map((card) => (
        <span key={card} />
      ))}
    </div>
  )
}

function Teaching({ mayAnnotate }: { mayAnnotate: boolean }) {
  const t = useTranslations('reader')
  if (!mayAnnotate) {
    return (
      <div className={classes['teaching']}>
        <p className={classes['lead']}>{t('rail.noneApproved')}</p>
        <p>{t('rail.noneApprovedHint')}</p>
      </div>
    )
  }
  return (
    <div className={classes['teaching']}>
      <p className={classes['lead']}>{t('rail.empty')}</p>
      <p>{t.rich('rail.howTo', { next: () => <Key name="J" />, previous: () => <Key name="K" /> })}</p>
      <dl>
        {BASE_TAGS.map(({ key, name, hint }) => (
          <div key={key}>
            <dt>
              <Key name={key} /> {t(name)}
            </dt>
            <dd>{t(hint)}</dd>
          </div>
        ))}
      </dl>
      <p>{t.rich('rail.allKeys', { key: () => <Key name="?" /> })}</p>
    </div>
  )
}

const BASE_TAGS = [
  { key: '1', name: 'rail.fact', hint: 'rail.factHint' },
  { key: '2', name: 'rail.opinion', hint: 'rail.opinionHint' },
  { key: '3', name: 'rail.unsupported', hint: 'rail.unsupportedHint' },
] as const satisfies readonly { key: string; name: MessageKey<'reader'>; hint: MessageKey<'reader'> }[]

function Key({ name }: { name: string }) {
  return <Kbd>{name}</Kbd>
}
