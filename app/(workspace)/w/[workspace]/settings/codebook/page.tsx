import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import classes from '@/components/ui/settings.module.css'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'

export const metadata: Metadata = { title: 'Codebook and scale' }

export default async function Codebook({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const { tags, ratings } = await readWorkspace(await pageGrant('workspace:read', workspace))
  return (
    <>
      <Section
        title="Codebook"
        lead="What the tags mean. A tag says what kind of sentence this is, as written in the article."
      >
        <Definitions
          entries={tags.map(({ key, letter, label, description }) => ({
            key,
            term: `${letter} · ${label}`,
            description,
          }))}
        />
      </Section>
      <Section title="Verdict scale" lead="What a verdict can say the evidence shows.">
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
          <strong className={classes['term']}>{term}</strong>
          <span className={classes['grow']}>{description}</span>
        </li>
      ))}
    </ul>
  )
}
