import { getTranslations } from 'next-intl/server'
import { shownRatings, shownTags } from '@/lib/core/codebook/shown-words'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The workspace as a page shows it: its tags and its verdict scale in the language of whoever reads. */
export async function pageWorkspace(grant: ReadGrant<'workspace:read'>): Promise<WorkspaceView> {
  const workspace = await readWorkspace(grant)
  const tag = await getTranslations('tag')
  const rating = await getTranslations('rating')
  const tags = shownTags(workspace.tags, {
    fact: { label: tag('fact.label'), description: tag('fact.description') },
    opinion: { label: tag('opinion.label'), description: tag('opinion.description') },
    unsupported: { label: tag('unsupported.label'), description: tag('unsupported.description') },
  })
  const ratings = shownRatings(workspace.ratings, {
    supported: { label: rating('supported.label'), description: rating('supported.description') },
    refuted: { label: rating('refuted.label'), description: rating('refuted.description') },
    conflicting_evidence: {
      label: rating('conflicting_evidence.label'),
      description: rating('conflicting_evidence.description'),
    },
    not_enough_evidence: {
      label: rating('not_enough_evidence.label'),
      description: rating('not_enough_evidence.description'),
    },
  })
  return { ...workspace, tags, ratings }
}
