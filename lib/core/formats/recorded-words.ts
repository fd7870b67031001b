import type { PersonView } from '@/lib/schema/article'
import type { VerdictView } from '@/lib/schema/claim'
import { OUTCOME_WORDS, STATUS_WORDS } from './status-words'

type Imported = { member: PersonView; origin?: { tool: string; author?: string } | null }

/** Who made something. For what was imported from our own JSON: the author that the file names, and the member who imported it. */
export function bylineOf({ member, origin }: Imported): string {
  if (origin?.tool !== 'stet' || origin.author === undefined) return member.name
  return `${origin.author}, as recorded in a file that ${member.name} imported`
}

/**
 * What a file records of a verdict that was imported, as sentences: its status in the workspace it comes from, and
 * each decision made there. Neither has any effect in this workspace.
 */
export function recordedDecisions({ origin }: Pick<VerdictView, 'origin'>): string[] {
  if (origin === undefined) return []
  return [
    `Recorded in the imported file: ${STATUS_WORDS[origin.status]} in ${origin.workspace}`,
    ...origin.decisions.map(({ outcome, author, workspace, createdAt, comment }) => {
      const words = comment === null ? '' : `: ${comment}`
      return `Recorded in the imported file: ${OUTCOME_WORDS[outcome]} by ${author} in ${workspace}, ${createdAt.slice(0, 10)}${words}`
    }),
  ]
}
