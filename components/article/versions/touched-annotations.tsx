import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { TagLetter } from '@/components/workspace/tag-letter'
import { roomLink } from '@/components/article/room-link'
import { wordChanges } from '@/lib/core/comparison/word-changes'
import type { MessageKey } from '@/lib/messages/translate'
import type { AnchorView, TagView } from '@/lib/schema/annotation'
import type { CarriedView } from '@/lib/schema/version'
import { labelIn } from '@/lib/core/codebook/label-in'
import { WordDiff } from './word-diff'
import classes from './touched-annotations.module.css'

type TouchedAnnotationsProps = {
  touched: readonly CarriedView[]
  tags: readonly TagView[]
  /** Where the room is; null when it shows another version than the later one of these two. */
  room: { workspace: string; articleId: string } | null
  /** Annotations are still on their way to the later version. */
  pending: boolean
}

/** The annotations that the changes touch, the least sure first. */
export function TouchedAnnotations({ touched, tags, room, pending }: TouchedAnnotationsProps) {
  const t = useTranslations('article')
  return (
    <section aria-labelledby="touched" className={classes['section']}>
      <h2 id="touched" className={classes['title']}>
        {t('versions.affected.heading')}
        {touched.length > 0 && <span className={classes['count']}>{touched.length}</span>}
      </h2>
      {pending && <p className={classes['none']}>{t('versions.affected.pending')}</p>}
      {touched.length === 0 && !pending ? (
        <p className={classes['none']}>{t('versions.affected.none')}</p>
      ) : (
        <ul className={classes['list']}>
          {touched.map((carried) => (
            <TouchedAnnotation
              key={carried.annotation.id}
              carried={carried}
              label={labelIn(tags, carried.annotation.tag)}
              room={room}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type TouchedAnnotationProps = { carried: CarriedView; label: string; room: TouchedAnnotationsProps['room'] }

function TouchedAnnotation({ carried: { annotation, before }, label, room }: TouchedAnnotationProps) {
  const t = useTranslations('article')
  const { id, tag, anchor, member, approved } = annotation
  const old = anchor.was ?? before?.exact ?? anchor.exact
  return (
    <li className={classes['item']}>
      <p className={classes['head']}>
        <TagLetter tag={tag} />
        <strong>
          <bdi>{label}</bdi>
        </strong>
        <span>{t(PLACES[anchor.status].state)}</span>
        <bdi>{member.name}</bdi>
        {approved && <span>{t('versions.affected.approved')}</span>}
      </p>
      <p className={classes['words']} dir="auto">
        {anchor.status === 'orphaned' ? (
          <del className={classes['lost']}>{old}</del>
        ) : (
          <WordDiff changes={wordChanges(old, anchor.exact)} />
        )}
      </p>
      {room && (
        <Link href={roomLink(room.workspace, { articleId: room.articleId, annotationId: id })}>
          {t(PLACES[anchor.status].way)}
          <VisuallyHidden>
            : {label}, {anchor.exact}
          </VisuallyHidden>
        </Link>
      )}
    </li>
  )
}

/** What became of its place, and what there is to do about it in the room. */
const PLACES = {
  orphaned: { state: 'versions.affected.orphaned', way: 'versions.affected.place' },
  fuzzy: { state: 'versions.affected.fuzzy', way: 'versions.affected.confirm' },
  moved: { state: 'versions.affected.moved', way: 'versions.affected.open' },
  exact: { state: 'versions.affected.exact', way: 'versions.affected.open' },
} as const satisfies Record<AnchorView['status'], Record<'state' | 'way', MessageKey<'article'>>>
