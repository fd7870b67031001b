import type { ExternalOutcome, ExternalRow, ExternalTool } from '@/lib/schema/external-annotation'

/** How each tool is called. */
export const TOOL_NAMES: Readonly<Record<ExternalTool, string>> = {
  hypothesis: 'Hypothesis',
  doccano: 'doccano',
  'label-studio': 'Label Studio',
  'webanno-tsv': 'WebAnno or INCEpTION',
  'web-annotation': 'a Web Annotation tool',
  stet: 'Stet',
}

/** What became of an annotation, as a filter and a row say it. */
export const OUTCOME_WORDS: Readonly<Record<ExternalOutcome, string>> = {
  created: 'Brought in',
  existed: 'Already here',
  unplaced: 'Not placed',
  unmapped: 'Label left out',
  not_carried: 'Not carried',
  faulty: 'Not readable',
}

/** How sure the place is, where that is worth saying. */
export function placeWords({ outcome, status }: Pick<ExternalRow, 'outcome' | 'status'>): string | null {
  if (outcome !== 'created') return null
  if (status === 'fuzzy') return 'The words have changed; the place wants your yes.'
  return status === 'moved' ? 'Found at another place than the file says.' : null
}
