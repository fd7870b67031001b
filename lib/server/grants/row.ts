/** Something with named values: a row, or what is asked of rows. */
export type Row = Partial<Record<string, unknown>>

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}
