/**
 * Text as PostgreSQL can hold it: without NUL characters, and with U+FFFD for each lone surrogate. For what a machine
 * wrote and nobody can be asked to correct, as a file's name; what a person wrote is refused by `validateText` instead.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
