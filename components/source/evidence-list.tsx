'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Citation, Imprint } from '@/components/claim/citation'
import { STANCE_MESSAGES, STANCE_SIGNS } from '@/components/claim/claim-words'
import type { EvidenceView } from '@/lib/schema/claim'
import classes from './evidence-list.module.css'

type EvidenceListProps = {
  evidence: readonly EvidenceView[]
  memberId: string
  onEdit: (evidence: EvidenceView) => void
  onDelete: (evidence: EvidenceView) => void
}

/** The evidence for and against a claim. */
export function EvidenceList({ evidence, memberId, onEdit, onDelete }: EvidenceListProps) {
  const t = useTranslations('source')
  const claimText = useTranslations('claim')
  const common = useTranslations('ui')
  return (
    <ul className={classes['list']}>
      {evidence.map((item) => (
        <li key={item.id} className={classes['item']}>
          <div className={classes['head']}>
            <span className={classes['stance']} data-stance={item.stance}>
              <span aria-hidden>{STANCE_SIGNS[item.stance]}</span> {claimText(STANCE_MESSAGES[item.stance])}
            </span>
            {item.member.memberId === memberId ? (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('evidence.menu', { title: item.source.title })}
                  >
                    <IconDots size={15} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => onEdit(item)}>{common('edit')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => onDelete(item)}>
                    {common('delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            ) : (
              <bdi className={classes['member']}>{item.member.name}</bdi>
            )}
          </div>
          <p className={classes['citation']}>
            <Citation evidence={item} />
            <span className={classes['details']}>
              <Imprint source={item.source} />
            </span>
          </p>
          {item.excerpt && (
            <blockquote className={classes['excerpt']} dir="auto">
              {item.excerpt}
            </blockquote>
          )}
          {item.note && (
            <p className={classes['note']} dir="auto">
              {item.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
