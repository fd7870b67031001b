'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { NoteQuote } from '@/components/annotation/note-quote'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { Room } from '@/components/reader/room/use-room'
import { TagLetter } from '@/components/workspace/tag-letter'
import { wordChanges } from '@/lib/core/comparison/word-changes'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { AnnotationView } from '@/lib/schema/annotation'
import { WordDiff } from '@/components/article/versions/word-diff'
import classes from './confirm-card.module.css'

type ConfirmCardProps = {
  item: AnnotationView
  label: string
  active: boolean
  /** Why this person may not confirm it; `null` when they may. */
  refusal: string | null
  mayDelete: boolean
  hasSelection: boolean
  keys: Pick<Room['keys'], 'first'>
  onShow: () => void
  onConfirm: () => void
  onRefuse: () => void
  onPlace: () => void
  onChoose: () => void
  onDelete: () => void
}

/** One annotation that has no sure place: what it was on, what it may be on now, and what can be said of that. */
export function ConfirmCard(props: ConfirmCardProps) {
  const t = useTranslations('reader')
  const { item, label, active, refusal } = props
  const unsure = item.anchor.status === 'fuzzy'
  return (
    <article
      className={classes['card']}
      data-active={active}
      aria-label={t(unsure ? 'confirm.cardToConfirm' : 'confirm.cardLost', {
        tag: label,
        quote: item.anchor.was ?? item.anchor.exact,
      })}
    >
      {item.approved && <p className={classes['approved']}>{t('confirm.approved')}</p>}
      <header className={classes['head']}>
        <TagLetter tag={item.tag} />
        <span className={classes['label']}>{label}</span>
        <span className={classes['state']}>
          {unsure ? t('confirm.toConfirm') : t('confirm.lost')} · {item.member.name}
        </span>
      </header>
      {unsure ? <Unsure item={item} onShow={props.onShow} /> : <Lost item={item} />}
      {item.note && <NoteQuote note={item.note} />}
      {refusal === null ? <Answers {...props} /> : <p className={classes['refusal']}>{refusal}</p>}
    </article>
  )
}

function Unsure({ item: { anchor }, onShow }: { item: AnnotationView; onShow: () => void }) {
  const t = useTranslations('reader')
  return (
    <>
      <p className={classes['words']} dir="auto">
        <WordDiff changes={wordChanges(anchor.was ?? anchor.exact, anchor.exact)} />
      </p>
      <button type="button" className={classes['show']} onClick={onShow}>
        {t('confirm.show')}
      </button>
    </>
  )
}

/** The old words with what stood around them, so that one can tell where to look. */
function Lost({ item: { anchor } }: { item: AnnotationView }) {
  const { prefix, exact, suffix } = anchor
  return (
    <p className={classes['words']} dir="auto">
      {prefix !== '' && <span className={classes['around']}>…{prefix}</span>}
      <q className={classes['lost']}>{exact}</q>
      {suffix !== '' && <span className={classes['around']}>{suffix}…</span>}
    </p>
  )
}

function Answers({ item, mayDelete, hasSelection, keys, ...does }: ConfirmCardProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  const { shortcut } = useKeyNames()
  function shortcutOf(command: KeyedCommand): string | undefined {
    const key = keys.first(command)
    return key && shortcut(key)
  }
  if (item.anchor.status === 'fuzzy') {
    return (
      <div className={classes['answers']}>
        <Button
          size="compact-sm"
          onClick={does.onConfirm}
          aria-keyshortcuts={shortcutOf('confirming.confirm')}
        >
          {t('confirm.yes')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={does.onRefuse}
          aria-keyshortcuts={shortcutOf('confirming.reject')}
        >
          {t('confirm.no')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={does.onChoose}>
          {t('confirm.choose')}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes['answers']}>
      <Button
        size="compact-sm"
        variant={hasSelection ? 'filled' : 'default'}
        onClick={does.onPlace}
        aria-keyshortcuts={shortcutOf('confirming.place')}
      >
        {t('confirm.place')}
      </Button>
      {mayDelete && (
        <Button size="compact-sm" variant="subtle" color="red" onClick={does.onDelete}>
          {common('delete')}
        </Button>
      )}
    </div>
  )
}
