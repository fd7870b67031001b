import {
  CURRENT_HIT_NAME,
  CURSOR_NAME,
  DISAGREEMENT_NAME,
  HIT_NAME,
  HOVER_NAME,
} from '@/lib/core/codebook/highlight-names'
import type { Span } from '@/lib/editor/positions'
import { hitsWithin } from './hits-within'
import type { LayerState } from './layer-state'

export type Paint = Span & { name: string }

/** What is painted near a place beside the tags: disagreements, the annotation under the pointer, the cursor, and what was found. */
export function paintsBeside({ index, hovered, cursor, found }: LayerState, near: Span): Paint[] {
  const named = (span: Span | null | undefined, name: string): Paint[] =>
    span && span.start < near.end && near.start < span.end ? [{ start: span.start, end: span.end, name }] : []
  return [
    ...index
      .within(near)
      .filter(({ disagreement }) => disagreement)
      .flatMap((highlight) => named(highlight, DISAGREEMENT_NAME)),
    ...named(hovered === null ? null : index.get(hovered), HOVER_NAME),
    ...named(cursor, CURSOR_NAME),
    ...hitsWithin(found, near).flatMap((hit) => named(hit, HIT_NAME)),
    ...named(found.current, CURRENT_HIT_NAME),
  ]
}
