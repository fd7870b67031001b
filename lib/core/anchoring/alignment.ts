import type { Tokens } from './tokens'

/** Which token of one version became which of the other. */
export type Alignment = {
  before: Tokens
  after: Tokens
  /** For each token before, the index of its token after, or `NONE`. */
  to: Int32Array
  /** For each token after, the index of its token before, or `NONE`. */
  from: Int32Array
  /** 1 for each token before that changed places with others rather than keeping its order. */
  moved: Uint8Array
}

/** There is no such token. */
export const NONE = -1
