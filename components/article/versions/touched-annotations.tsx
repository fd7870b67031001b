import { VisuallyHidden } from '@mantine/core'
import Link from 'next/link'
import { TagLetter } from '@/components/workspace/tag-letter'
import { roomLink } from '@/components/article/room-link'
import { wordChanges } from '@/lib/core/comparison/word-changes'
import type { AnchorView, TagView } from '@/lib/schema/annotation'
import type { CarriedView } from '@/lib/schema/version'
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
  return (
    <section aria-labelledby="touched" className={classes['section']}>
      <h2 id="touched" className={classes['title']}>
        Annotations touched
        {touched.length > 0 && <span className={classes['count']}>{touched.length}</span>}
      </h2>
      {pending && <p className={classes['none']}>The annotations are still being carried over.</p>}
      {touched.length === 0 && !pending ? (
        <p className={classes['none']}>
          None of the annotations that you may see is touched by these changes.
        </p>
      ) : (
        <ul className={classes['list']}>
          {touched.map((carried) => (
            <TouchedAnnotation
              key={carried.annotation.id}
              carried={carried}
              label={tags.find(({ key }) => key === carried.annotation.tag)?.label ?? carried.annotation.tag}
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
  const { id, tag, anchor, member, approved } = annotation
  const old = anchor.was ?? before?.exact ?? anchor.exact
  return (
    <li className={classes['item']}>
      <p className={classes['head']}>
        <TagLetter tag={tag} />
        <strong>{label}</strong>
        <span>{stateOf(anchor)}</span>
        <span>{member.name}</span>
        {approved && <span>approved by an editor</span>}
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
          {anchor.status === 'fuzzy' || anchor.status === 'orphaned' ? 'Settle it in the room' : 'Open it'}
          <VisuallyHidden>
            : {label}, {anchor.exact}
          </VisuallyHidden>
        </Link>
      )}
    </li>
  )
}

function stateOf({ status }: AnchorView): string {
  switch (status) {
    case 'orphaned':
      return 'lost its place'
    case 'fuzzy':
      return 'to confirm'
    case 'moved':
      return 'in another wording or place'
    case 'exact':
      return 'its sentence reads otherwise'
  }
}
