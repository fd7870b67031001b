const MB = 1024 * 1024

/** What an archive may hold. */
export type ArchiveLimits = {
  entries: number
  /** Inflated bytes of one entry, and of all that are read. */
  entryBytes: number
  bytes: number
}

/** For archives that are one document: its parts are many and small. */
export const DOCUMENT_ARCHIVE: ArchiveLimits = { entries: 5_000, entryBytes: 64 * MB, bytes: 200 * MB }

/** Text packs 20 to 1 or so; deflate itself goes up to 1,032 to 1, which nobody's words do. */
export const HIGHEST_RATIO = 150

/** Below this nothing is a bomb, however well it is packed. */
export const RATIO_MATTERS_FROM = 8 * MB
