import type { CallOptions } from '@/components/api/api-client'
import type { AutosaveStatus } from '@/lib/core/saving/autosave'
import type { Failure, Result } from '@/lib/core/result'
import type * as z from '@/lib/schema/zod'

/** What is stored: an entity with a revision. */
export type Revised = { id: string; revision: number }

/** What all drafts of one kind have in common. */
export type DraftKind<Draft, Stored extends Revised> = {
  name: string
  schema: z.ZodType<Draft>
  /** `pause`: after a moment without typing. `leaving`: when the field or the page is left. `asked`: when somebody says so. */
  sends: 'pause' | 'leaving' | 'asked'
  /** Creating it answers the one that is there already, which may be another. */
  isUnique?: true
  /** Whether what is stored says what the draft says. */
  isStored: (draft: Draft, stored: Stored) => boolean
  /** The stored version that came with a conflict. */
  storedIn: (current: unknown) => Stored | undefined
}

/** How one draft is saved. `at` is missing where nothing is stored yet. */
export type DraftCalls<Draft, Stored extends Revised> = {
  draftOf: (stored: Stored | undefined) => Draft
  save: (draft: Draft, at: Revised | undefined, options: CallOptions) => Promise<Result<Stored>>
  submit?: (at: Revised, options: CallOptions) => Promise<Result<Stored>>
  /** The server has changed what it stores, or has told of another version. */
  onChanged: () => Promise<void>
}

/**
 * Whether the browser keeps a copy of what the server does not have: not yet, yes, or it refuses to (private browsing, a full
 * disk).
 */
export type CopyState = 'none' | 'kept' | 'refused'

/** What a screen hears of while it is there. */
export type DraftListener<Stored> = {
  onSaved?: (stored: Stored) => void
  onSubmitted?: (stored: Stored) => void
}

export type AutosaveSnapshot<Draft, Stored> = {
  /** Until then it is not known whether this browser has kept something. */
  ready: boolean
  draft: Draft
  status: AutosaveStatus
  /** A request has no answer yet. */
  sending: boolean
  /** A submission is asked for or under way. */
  submitting: boolean
  failure: Failure | undefined
  /** In a conflict: what is stored. */
  theirs: Stored | undefined
  /** Counts the drafts that replaced what was on the screen, so that an editor can begin anew with each. */
  replaced: number
  copy: CopyState
}

export type AutosaveStore<Draft, Stored extends Revised> = {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => AutosaveSnapshot<Draft, Stored>
  /** Restores what the browser kept, and listens to the page. */
  scope: string
  start: () => void
  stop: () => void
  /** The calls as the screen now makes them. */
  renew: (calls: DraftCalls<Draft, Stored>) => void
  listen: (listener: DraftListener<Stored> | undefined) => void
  /** Before it is ready this does nothing: it would replace what is kept, unread. */
  change: (draft: Draft) => void
  /** The field or screen is left: sends what is to be sent by itself. */
  flush: () => void
  /** Escape: what was typed is kept in the browser, and not sent until it is changed or somebody says so. */
  setAside: () => void
  send: () => void
  submit: () => void
  keepMine: () => void
  useStored: () => void
  /** Likewise. */
  discard: () => void
  /** The stored version was read again. */
  read: (stored: Stored | undefined) => void
  /** Something is on its way to the server, or has to be. */
  isWaiting: () => boolean
}

export type Opening<Draft, Stored extends Revised> = {
  /** The path of the page on which the draft goes on after a crash. */
  place: string
  stored: Stored | undefined
  calls: DraftCalls<Draft, Stored>
}
