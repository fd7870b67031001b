import type { Span } from '@/lib/core/text/span'
import type { Quote } from './describe'

/**
 * How an anchor found its place: `exact` where it was, `moved` with the words unchanged, `fuzzy` with changed words
 * (waits for a person's yes), `orphaned` nowhere; an orphan keeps its old offsets and quote.
 */
export type AnchorStatus = 'exact' | 'moved' | 'fuzzy' | 'orphaned'

/**
 * Where an annotation sits in one article version. Offsets are UTF-16 into canonical text, and
 * `text.slice(start, end) === exact` unless the anchor is orphaned. `score` runs from 0 to 1.
 */
export type Anchor = Span & Quote & { status: AnchorStatus; score: number }
