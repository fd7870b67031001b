/** What the first two fields of a JSON export say, so that any program can tell what it has before it. */
export const STET_EXPORT = 'stet-export'
export const STET_EXPORT_VERSION = 1
