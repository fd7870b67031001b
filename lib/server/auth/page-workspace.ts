import { getTranslations } from 'next-intl/server'
import { shownTags } from '@/lib/core/codebook/shown-tags'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The workspace as a page shows it: its tags in the language of whoever reads. */
export async function pageWorkspace(grant: ReadGrant<'workspace:read'>): Promise<WorkspaceView> {
  const workspace = await readWorkspace(grant)
  const t = await getTranslations('tag')
  const tags = shownTags(workspace.tags, {
    fact: { label: t('fact.label'), description: t('fact.description') },
    opinion: { label: t('opinion.label'), description: t('opinion.description') },
    unsupported: { label: t('unsupported.label'), description: t('unsupported.description') },
  })
  return { ...workspace, tags }
}
