import { BLOCK_SEPARATOR } from '@/lib/core/text/canonicalise'
import type { Span } from '@/lib/core/text/span'
import type { Note } from './outline'

/** A note with its place in the text. Notes that overlap are on different lanes, so that each can be drawn apart. */
export type PlacedNote = Note & Span & { lane: number }

/** A stretch of text under the same notes, and the notes that end with it. */
export type Segment = Span & { notes: PlacedNote[]; closing: PlacedNote[] }

/** The notes that have a place in the text, in text order, each on the first lane that is free (UTF-16 offsets). */
export function placeNotes(notes: readonly Note[]): PlacedNote[] {
  const lanes: number[] = []
  return notes
    .flatMap((note) => {
      const { start, end } = note.annotation.anchor
      return start === null || end === null ? [] : [{ ...note, start, end }]
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
    .map((note) => {
      const free = lanes.findIndex((end) => end <= note.start)
      const lane = free === -1 ? lanes.length : free
      lanes[lane] = note.end
      return { ...note, lane }
    })
}

/**
 * Cuts a text block at every place where a note begins or ends. The segments cover the block exactly, in order. A note
 * that ends in the gap after the block, or at the very start of the next one, closes with this block.
 */
export function segmentsOf(block: Span, placed: readonly PlacedNote[]): Segment[] {
  const here = placed.filter(({ start, end }) => start < block.end && block.start < end)
  const inside = here
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => block.start < at && at < block.end)
  const cuts = [...new Set([block.start, ...inside, block.end])].sort((a, b) => a - b)
  const segments: Segment[] = []
  let next = 0
  let open: PlacedNote[] = []
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? block.end
    const opening: PlacedNote[] = []
    for (let note = here[next]; note && note.start <= start; note = here[++next]) opening.push(note)
    open = [...open, ...opening].filter((note) => note.end > start)
    segments.push({ start, end, notes: open, closing: open.filter((note) => closesAt(note, end, block)) })
  }
  return segments
}

function closesAt(note: Span, end: number, block: Span): boolean {
  if (end < block.end) return note.end === end
  return note.end <= block.end + BLOCK_SEPARATOR.length
}
