import type { Translate } from '@/lib/messages/translate'
import type { AnnotationOrigin } from '@/lib/schema/external-annotation'
import { toolName } from './tool-names'

/** Where an annotation was imported from: "From Hypothesis, by maya@hypothes.is". */
export function originWords({ tool, author }: AnnotationOrigin, t: Translate<'annotation'>): string {
  const from = toolName(tool, t)
  return author === undefined ? t('origin.from', { tool: from }) : t('origin.fromBy', { tool: from, author })
}
