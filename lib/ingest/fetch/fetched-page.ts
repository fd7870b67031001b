/** What a web address answered: everything needed to read the page later, and to say where it came from. */
export type FetchedPage = {
  /** The address that was asked for. */
  requestedUrl: string
  /** The address that answered in the end. */
  url: string
  /** The addresses that only pointed on, in order; empty without redirects. */
  redirects: readonly string[]
  status: number
  /** Headers of interest by lower-case name: type, language, dates, tags. Never cookies. */
  headers: Readonly<Record<string, string>>
  /** The body, decompressed. */
  bytes: Uint8Array<ArrayBuffer>
  /** When the answer was complete, ISO 8601 in UTC. */
  fetchedAt: string
}
