import { IconArrowUpRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { TagLetter } from '@/components/workspace/tag-letter'
import { tintOf } from '@/lib/core/codebook/base-tags'
import type { TagView } from '@/lib/schema/annotation'
import type { OccurrenceView } from '@/lib/schema/claim'
import type { PassageView } from '@/lib/schema/passage'
import classes from './passage.module.css'
import { roomLink } from '@/components/article/room-link'
import { labelIn } from '@/lib/core/codebook/label-in'

type PassageProps = {
  workspace: string
  occurrence: OccurrenceView
  /** Its paragraph; until that is there, the few words around the occurrence that its anchor keeps. */
  passage: PassageView | undefined
  tags: readonly TagView[]
}

/** Where a claim occurs: the paragraph with the passage marked, and the way into the room at that place. */
export function Passage({ workspace, occurrence, passage, tags }: PassageProps) {
  const t = useTranslations('claim')
  const { articleTitle, tag, anchor } = occurrence
  const label = labelIn(tags, tag)
  return (
    <figure className={classes['passage']}>
      <blockquote
        className={classes['text']}
        dir={passage?.direction ?? 'auto'}
        {...(passage && { lang: passage.language })}
      >
        {passage ? passage.before : `… ${anchor.prefix}`}
        <mark className={classes['mark']} data-tint={tintOf(tag)}>
          {passage?.exact ?? anchor.exact}
        </mark>
        {passage ? passage.after : `${anchor.suffix} …`}
      </blockquote>
      <figcaption className={classes['caption']}>
        <span className={classes['tag']}>
          <TagLetter tag={tag} /> <bdi>{label}</bdi>
        </span>
        <Link href={roomLink(workspace, occurrence)} className={classes['link']}>
          <bdi>{articleTitle}</bdi>
          <IconArrowUpRight size={15} stroke={1.8} aria-hidden />
        </Link>
      </figcaption>
      {anchor.status === 'orphaned' && <p className={classes['note']}>{t('occurrences.gone')}</p>}
    </figure>
  )
}
