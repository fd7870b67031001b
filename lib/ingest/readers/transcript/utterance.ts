/**
 * Words in a recording. `speaker` is absent where the same person goes on, and empty where another one begins whom
 * nobody names; `start` and `end` are milliseconds.
 */
export type Utterance = { text: string; start: number; end: number; speaker?: string }
