import type { Passage } from '@/lib/core/text/passage-around'
import type { Direction } from './article'

/** An occurrence of a claim in its paragraph, as the article's latest version has it. */
export type PassageView = Passage & { annotationId: string; language: string; direction: Direction }
