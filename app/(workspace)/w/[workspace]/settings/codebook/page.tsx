import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import classes from '@/components/ui/settings.module.css'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.codebook') }
}

export default async function Codebook({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const { tags, ratings } = await pageWorkspace(await pageGrant('workspace:read', workspace))
  const t = await getTranslations('page')
  return (
    <>
      <Section title={t('codebook.title')} lead={t('codebook.lead')}>
        <Definitions
          entries={tags.map(({ key, letter, label, description }) => ({
            key,
            term: `${letter} · ${label}`,
            description,
          }))}
        />
      </Section>
      <Section title={t('codebook.scale')} lead={t('codebook.scaleLead')}>
        <Definitions
          entries={ratings.map(({ key, label, description }) => ({ key, term: label, description }))}
        />
      </Section>
    </>
  )
}

function Definitions({ entries }: { entries: { key: string; term: string; description: string }[] }) {
  return (
    <ul className={classes['rows']}>
      {entries.map(({ key, term, description }) => (
        <li key={key} className={classes['row']}>
          <strong className={classes['term']}>
            <bdi>{term}</bdi>
          </strong>
          <span className={classes['grow']}>
            <bdi>{description}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}
