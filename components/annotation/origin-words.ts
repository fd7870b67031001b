import { TOOL_NAMES } from './tool-names'
import type { AnnotationOrigin } from '@/lib/schema/external-annotation'

/** Where an annotation was brought in from: "From Hypothesis, by maya@hypothes.is". */
export function originWords({ tool, author }: AnnotationOrigin): string {
  return author === undefined ? `From ${TOOL_NAMES[tool]}` : `From ${TOOL_NAMES[tool]}, by ${author}`
}
