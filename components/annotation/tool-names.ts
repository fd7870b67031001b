import type { MessageKey, Translate } from '@/lib/messages/translate'
import type { ExternalOutcome, ExternalRow, ExternalTool } from '@/lib/schema/external-annotation'

/** The tools that have a name, which is the same in every language. */
const NAMES = {
  hypothesis: 'Hypothesis',
  doccano: 'doccano',
  stet: 'Stet',
} as const

const MESSAGES = {
  'label-studio': 'tool.labelStudio',
  'webanno-tsv': 'tool.webanno',
  'web-annotation': 'tool.webAnnotation',
} as const satisfies Record<Exclude<ExternalTool, keyof typeof NAMES>, MessageKey<'annotation'>>

/** How a tool is called. */
export function toolName(tool: ExternalTool, t: Translate<'annotation'>): string {
  return isNamed(tool) ? NAMES[tool] : t(MESSAGES[tool])
}

function isNamed(tool: ExternalTool): tool is keyof typeof NAMES {
  return tool in NAMES
}

/** What became of an annotation, as a filter and a row say it. */
export const OUTCOME_MESSAGES = {
  created: 'outcome.created',
  existed: 'outcome.existed',
  unplaced: 'outcome.unplaced',
  unmapped: 'outcome.unmapped',
  not_carried: 'outcome.notCarried',
  faulty: 'outcome.faulty',
} as const satisfies Record<ExternalOutcome, MessageKey<'annotation'>>

/** How sure the place is, where that is worth saying. */
export function placeWords(
  { outcome, status }: Pick<ExternalRow, 'outcome' | 'status'>,
  t: Translate<'annotation'>,
): string | null {
  if (outcome !== 'created') return null
  if (status === 'fuzzy') return t('place.fuzzy')
  return status === 'moved' ? t('place.moved') : null
}
