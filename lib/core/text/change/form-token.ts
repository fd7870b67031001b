/** A word or sign of a text: where it stands (UTF-16, half-open) and what it reads as. */
export type FormToken = { start: number; end: number; key: string; kind: 'word' | 'sign' }
