import { TINT_ENTRIES, type TintName } from './tints'

/** Whose a highlight is: one's own, another member's, or one of which nobody has said yet that it belongs here. */
export type HighlightState = 'mine' | 'other' | 'unsure'

/** The names of the annotation under the pointer and of the sentence that one is at. */
export const HOVER_NAME = 'stet-hover'
export const CURSOR_NAME = 'stet-cursor'

/** The name of words to which two members gave different tags. */
export const DISAGREEMENT_NAME = 'stet-disagreement'

/** The names of what a search has found, and of the hit that one has come to. */
export const HIT_NAME = 'stet-hit'
export const CURRENT_HIT_NAME = 'stet-hit-current'

/** The name of a look in a state, to the browser's highlights and as a class: `stet-green`, `stet-green-other`. */
export function highlightNameOf(tint: TintName, state: HighlightState): string {
  return state === 'mine' ? `stet-${tint}` : `stet-${tint}-${state}`
}

/** Every name; later ones are painted above earlier ones. All tints are translucent, so what lies below still shows. */
export const PAINT_ORDER: readonly string[] = [
  CURSOR_NAME,
  ...TINT_ENTRIES.flatMap(([tint]) => [highlightNameOf(tint, 'other'), highlightNameOf(tint, 'mine')]),
  ...TINT_ENTRIES.map(([tint]) => highlightNameOf(tint, 'unsure')),
  DISAGREEMENT_NAME,
  HOVER_NAME,
  HIT_NAME,
  CURRENT_HIT_NAME,
]
