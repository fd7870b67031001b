import type { Blocks } from './blocks'
import type { State } from './state'

/** Everything that is known on the way through a file. */
export type Writer = {
  state: State
  outer: State[]
  /** A group has begun with `\*`: its word decides whether it is read. */
  isOptional: boolean
  /** Characters still to be passed over after a Unicode one. */
  toSkip: number
  encoding: string
  fonts: Map<number, string>
  /** Bytes of text that are not decoded yet. */
  bytes: string
  blocks: Blocks
  /** Footnotes, one after the other, for a list at the end. */
  asides: string[]
  noteCount: number
  said: { title: string; author: string; instruction: string }
  notes: Set<string>
  /** The style that the file is describing. */
  style: { number: number | undefined; name: string; outline: number | undefined }
}
