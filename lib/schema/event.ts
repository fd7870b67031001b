import type { PersonView } from './article'

/** One line of the audit log. `member` is null when the system acted; the hashes chain each line to the one before. */
export type EventView = {
  sequence: number
  at: string
  member: PersonView | null
  action: string
  subjectType: string
  subjectId: string
  before: unknown
  after: unknown
  previousHash: string
  hash: string
}
