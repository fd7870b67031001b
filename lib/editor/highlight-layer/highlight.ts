/** One highlight: a tag on a span of canonical text (UTF-16, half-open). `other` is another member's work, `unsure` an
 * annotation of which nobody has said yet that it belongs here. */
export type Highlight = { id: string; start: number; end: number; tag: string; state?: HighlightState }
export type HighlightState = 'mine' | 'other' | 'unsure'

/** Tags with an appearance of their own in highlights.css; every other tag gets the neutral one. */
const BASE_TAGS = ['fact', 'opinion', 'unsupported'] as const
export type TagAppearance = (typeof BASE_TAGS)[number] | 'custom'

/** The names under which ranges enter `CSS.highlights` beside one per tag and state. */
export const HOVER_NAME = 'stet-hover'
export const CURSOR_NAME = 'stet-cursor'

export function appearanceOf(tag: string): TagAppearance {
  return BASE_TAGS.find((base) => base === tag) ?? 'custom'
}

/** The registry name of a tag in a state, e.g. `stet-fact`, `stet-fact-other` or `stet-fact-unsure`; highlights.css styles each. */
export function highlightName({ tag, state }: Pick<Highlight, 'tag' | 'state'>): string {
  return `stet-${appearanceOf(tag)}${state === undefined || state === 'mine' ? '' : `-${state}`}`
}

/** The letter that stands for a tag: F, O, U, or the first letter of a tag of the workspace's own. */
export function letterOf(tag: string): string {
  return (/\p{L}|\p{N}/u.exec(tag)?.[0] ?? '?').toLocaleUpperCase('und')
}
