/** A mutant that no test can find, because it does what the file does. */
type EquivalentMutant = { file: string; line: string; was: string; becomes: string; why: string }

/** Looked at one by one. `line` is the line of the file as it stands, trimmed, so that a changed line is looked at anew. */
export const EQUIVALENT: readonly EquivalentMutant[] = []
