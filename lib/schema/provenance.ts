import type { DetailOrigins, Extraction } from './import'

/** The answer that brought a page, without its body. Times are ISO 8601 in UTC. */
export type PageAnswer = {
  requestedUrl: string
  url: string
  redirects: readonly string[]
  status: number
  headers: Readonly<Record<string, string>>
  fetchedAt: string
}

/** How a version came to be what it is, kept with its original bytes so that it can be told and repeated. */
export type Provenance = {
  /** `null` when it was handed over and not fetched. */
  page: PageAnswer | null
  /** The name of the file that was handed over. */
  fileName: string | null
  extraction: Extraction
  /** Numbers of the chapters that were taken, where there was a choice. */
  chapters: readonly number[]
  /** Places of the outermost blocks that the person left out. */
  leftOut: readonly number[]
  origins: DetailOrigins
  /** When the source says it was last changed, `YYYY-MM-DD`. */
  modifiedOn: string | null
  /** What could not be carried over, each a sentence. */
  notes: readonly string[]
}
