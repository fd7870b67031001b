'use client'

import { useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import type { MessageKey } from '@/lib/messages/translate'

/** The lists to which one goes back from what does not exist. */
const LISTS = {
  articles: { path: 'articles', label: 'notFound.home' },
  claims: { path: 'claims', label: 'notFound.claims' },
  imports: { path: 'articles/imports', label: 'notFound.imports' },
} as const satisfies Record<string, { path: string; label: MessageKey<'page'> }>

/** Stands inside a workspace for what does not exist there, and leads to the list that it would be in. */
export function NothingHere({ list }: { list: keyof typeof LISTS }) {
  const t = useTranslations('page')
  const { workspace } = useParams<{ workspace: string }>()
  const { path, label } = LISTS[list]
  return (
    <Blank
      alone
      title={t('notFound.title')}
      action={<LinkButton href={`/w/${workspace}/${path}`}>{t(label)}</LinkButton>}
    >
      {t('notFound.hint')}
    </Blank>
  )
}
