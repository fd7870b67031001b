/** A run of terminators in a unit of text and its surroundings; all offsets UTF-16. */
export type BoundaryCandidate = {
  text: string
  /** Where the sentence began. */
  start: number
  /** The run of terminators is `[mark, runEnd)`. */
  mark: number
  runEnd: number
  /** Where the sentence would end, closing quotes and the like included. */
  end: number
  /** The next character that is no white space; inside the text. */
  next: number
  closesQuote: boolean
  closesBracket: boolean
  /** No terminators at all, but something softer; see `PossibleEnd`. */
  isSoft: boolean
  /** The terminators stand in an aside, which has ended by `end`. */
  inAside: boolean
}
