'use client'

import { Menu, ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import { TagLetter } from '@/components/workspace/tag-letter'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { RatingView } from '@/lib/schema/claim'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import { ClaimDigest } from './claim-digest'
import { originWords } from './origin-words'
import { NoteField } from './note-field'
import { NoteQuote } from './note-quote'
import classes from './annotation-card.module.css'

/** What a card knows beside its annotation. */
export type CardFacts = {
  item: AnnotationView
  label: string
  /** "Sentence 12", "Part of sentence 12", "Sentences 12 to 14", or that the place was lost. */
  where: string
  mine: boolean
  /** May the reader change or remove it? */
  mayChange: boolean
  /** Who tagged the same words differently, and how; `null` where nobody did. */
  disagreement: string | null
  /** How often its sentence is printed; 1 for once. */
  printed: number
}

export type CardActions = {
  onGo: (item: AnnotationView) => void
  onHover: (id: string | null) => void
  onOpen: (item: AnnotationView, section: 'claim' | 'source' | 'verdict') => void
  onNote: (item: AnnotationView | null) => void
  /** The path at which a note is written. */
  notePlace: (item: AnnotationView) => string
  onSaveNote: (item: AnnotationView, note: string | null) => void
  onRetag: (item: AnnotationView, tag: string) => void
  onRemove: (item: AnnotationView) => void
}

type AnnotationCardProps = {
  facts: CardFacts
  active: boolean
  /** Its words are under the pointer. */
  lit: boolean
  noting: boolean
  mayAnnotate: boolean
  tags: readonly TagView[]
  ratings: readonly RatingView[]
  claims: ArticleClaimsApi
  actions: CardActions
}

/** One annotation, told in words as well as colour. Not drawn again while one only moves through the article. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const t = useTranslations('annotation')
  const { facts, active, lit, noting, mayAnnotate, tags, ratings, claims, actions } = props
  const { item, label, where, mine, mayChange, printed, disagreement } = facts
  return (
    <article
      className={classes['card']}
      data-active={active}
      data-lit={lit}
      data-tag={item.tag}
      aria-current={active}
      aria-label={[t('card.position', { tag: label, place: where }), disagreement].filter(Boolean).join('. ')}
      onPointerEnter={() => actions.onHover(item.id)}
      onPointerLeave={() => actions.onHover(null)}
      onFocusCapture={() => actions.onHover(item.id)}
      onBlurCapture={() => actions.onHover(null)}
    >
      <header className={classes['head']}>
        <TagLetter tag={item.tag} />
        <span className={classes['label']}>{label}</span>
        <span className={classes['where']}>
          {where}
          {!mine && ` · ${item.member.name}`}
          {printed > 1 && ` · ${t('card.printed', { count: printed })}`}
        </span>
        {mayAnnotate && <CardMenu facts={facts} mayChange={mayChange} tags={tags} actions={actions} />}
      </header>
      <button
        type="button"
        className={classes['quote']}
        dir="auto"
        aria-label={t('card.goTo', { place: where, quote: item.anchor.exact })}
        onClick={() => actions.onGo(item)}
      >
        {item.anchor.exact}
      </button>
      {noting ? (
        <NoteField
          item={item}
          place={actions.notePlace(item)}
          onSave={(note) => actions.onSaveNote(item, note)}
          onClose={() => actions.onNote(null)}
        />
      ) : (
        item.note && <NoteQuote note={item.note} />
      )}
      {disagreement && (
        <p className={classes['disagreement']}>
          <span aria-hidden>≠</span> {disagreement}
        </p>
      )}
      {item.origin && <p className={classes['fine']}>{originWords(item.origin, t)}</p>}
      {item.confidence !== null && (
        <p className={classes['fine']}>{t('card.confidence', { percent: item.confidence })}</p>
      )}
      {item.claimId && (
        <ClaimDigest
          claims={claims}
          claimId={item.claimId}
          ratings={ratings}
          onOpen={() => actions.onOpen(item, 'claim')}
        />
      )}
    </article>
  )
})

type CardMenuProps = { facts: CardFacts; mayChange: boolean; tags: readonly TagView[]; actions: CardActions }

function CardMenu({ facts: { item, where }, mayChange, tags, actions }: CardMenuProps) {
  const t = useTranslations('annotation')
  const checkable = isCheckable(item.tag)
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t('card.actions', { place: where })}
          className={classes['menu'] ?? ''}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!checkable} onClick={() => actions.onOpen(item, 'source')}>
          {t('card.addSource')}
        </Menu.Item>
        <Menu.Item disabled={!checkable} onClick={() => actions.onOpen(item, 'verdict')}>
          {t('card.addVerdict')}
        </Menu.Item>
        {!checkable && <Menu.Label>{t('card.notCheckable')}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item disabled={!mayChange} onClick={() => actions.onNote(item)}>
          {item.note ? t('card.editNote') : t('card.addNote')}
        </Menu.Item>
        {tags
          .filter(({ key }) => key !== item.tag)
          .map(({ key, label }) => (
            <Menu.Item
              key={key}
              disabled={!mayChange}
              leftSection={<TagLetter tag={key} />}
              onClick={() => actions.onRetag(item, key)}
            >
              {t('card.changeTag', { tag: label })}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item color="red" disabled={!mayChange} onClick={() => actions.onRemove(item)}>
          {t('card.remove')}
        </Menu.Item>
        {item.approved && <Menu.Label>{t('card.approved')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
