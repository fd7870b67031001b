/** The directory of a ZIP archive. */
export type Archive = {
  /** What it says of itself in a part named `mimetype`. */
  type: string | undefined
  /** Whether a part, or a folder of parts, has a name that begins so. */
  has: (start: string) => boolean
}

/** The fields at the top of a message. */
export type MessageHeader = { names: ReadonlySet<string>; isRelated: boolean }

/**
 * What tells a format, and where it is looked for: in the first kilobyte, each byte a character; in the directory of an
 * archive; in the fields of a message; or at the beginning of a text, with the name of the file to break ties.
 */
export type Sign =
  | { in: 'bytes'; matches: (beginning: string) => boolean }
  | { in: 'archive'; matches: (archive: Archive) => boolean }
  | { in: 'message'; matches: (header: MessageHeader) => boolean }
  | { in: 'text'; matches: (beginning: string, name: string) => boolean }
