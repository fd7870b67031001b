import type { Direction } from './article'

/** A span's words with the rest of the paragraph around them. */
export type Passage = { before: string; exact: string; after: string }

/** An occurrence of a claim in its paragraph, as the article's latest version has it. */
export type PassageView = Passage & { annotationId: string; language: string; direction: Direction }
