/** A token or a part of one: where it is (UTF-16), how it reads, and what every column says of it. */
export type Unit = { start: number; end: number; form: string; cells: readonly string[] }
