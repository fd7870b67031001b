import type { Corpus } from '@/tests/bench/render/corpus'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'

/** One way of showing the article. `draw` and `add` are timed; whatever can be prepared is prepared before. */
export type Variant = {
  draw(): void
  add(highlight: Highlight): void
  /** Whether at least one highlight, or for plain text some text, stands on the screen now. */
  isPainted(): boolean
}

export type PrepareVariant = (container: HTMLElement, corpus: Corpus) => Variant
