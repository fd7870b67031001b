/**
 * One piece of writing that is saved while it is written: what is on the screen, what the server has stored, and what is
 * under way between them. Pure: events in, the next state and what has to be done out. One request is under way at a
 * time, each is based on the revision that the last answer gave, and nothing typed leaves the browser's copy until the
 * server has answered with it.
 */
export type Autosave<Draft> = {
  /** What is on the screen. */
  draft: Draft
  /** The revision that the next save is based on; nothing is stored yet where it is missing. */
  base: number | undefined
  /** Counts changes; what was typed since the save under way began is known by it. */
  edition: number
  /** The newest edition that the server has stored. */
  stored: number
  sending: Sending<Draft> | undefined
  /** Why sending stopped. `conflict` needs a choice; `refused` another change or a retry. */
  halt: Halt | undefined
  /** Send what is not stored yet as soon as no request is pending. */
  due: boolean
  /** Submit as soon as what is on the screen is stored. */
  submitting: boolean
}

type Halt = 'conflict' | 'unreachable' | 'refused'

/** A request without an answer so far. `key` is its idempotency key, which stays the same when it is sent again. */
type Sending<Draft> =
  | { kind: 'save'; draft: Draft; base: number | undefined; edition: number; key: string }
  | { kind: 'submit'; base: number; key: string }

/** What a browser keeps. `sending` is the request that had no answer yet. */
export type KeptDraft<Draft> = Pick<Autosave<Draft>, 'draft' | 'base' | 'sending'>

export type AutosaveEvent<Draft> =
  | { type: 'change'; draft: Draft }
  /** Send what is not stored yet: a pause in typing, leaving the field or the page, or another try. */
  | { type: 'send'; key: string }
  | { type: 'submit'; key: string }
  | { type: 'saved'; key: string; revision: number; nextKey: string }
  | { type: 'failed'; key: string; because: Halt }
  /** The stored version was read again. `same` tells that it says what is on the screen. */
  | { type: 'read'; draft: Draft; revision: number; same: boolean }
  /** The person keeps their version, on top of the revision that is stored now. */
  | { type: 'keep-mine'; revision: number; key: string }
  /** The person takes the stored version in place of their own. */
  | { type: 'use-stored'; draft: Draft; revision: number | undefined }

export type AutosaveEffect<Draft> =
  | { type: 'save'; draft: Draft; base: number | undefined; key: string }
  | { type: 'submit'; base: number; key: string }
  /** Keep this in the browser, to be restored after a reload. */
  | { type: 'keep'; copy: KeptDraft<Draft> }
  /** The server has it all: the browser's copy can go. */
  | { type: 'forget' }

/** What a screen tells of it. `kept` means: only in this browser so far. */
export type AutosaveStatus = 'unchanged' | 'saving' | 'saved' | 'kept' | 'conflict'

export type AutosaveStep<Draft> = { state: Autosave<Draft>; effects: AutosaveEffect<Draft>[] }

/** Starts with what the server has stored. */
export function openDraft<Draft>(draft: Draft, revision: number | undefined): Autosave<Draft> {
  return {
    draft,
    base: revision,
    edition: 0,
    stored: 0,
    sending: undefined,
    halt: undefined,
    due: false,
    submitting: false,
  }
}

/**
 * Starts with what a browser kept. Based on the revision stored now, it can be sent at once. A request without an answer
 * goes out again under its key, and the answer tells. Otherwise somebody changed the stored version meanwhile, and the
 * person chooses, unless that version says the `same`: then it was stored while the page was closing.
 */
export function restoreDraft<Draft>(
  { draft, base, sending }: KeptDraft<Draft>,
  { revision, same }: { revision: number | undefined; same: boolean },
): Autosave<Draft> {
  if (same && sending === undefined) return { ...openDraft(draft, revision), edition: 1, stored: 1 }
  const canSend = sending !== undefined || base === revision
  // Whether the save without an answer was the newest is not known; one save too many does no harm.
  const resent = sending?.kind === 'save' ? { ...sending, edition: 0 } : sending
  return {
    ...openDraft(draft, base),
    edition: 1,
    sending: resent,
    halt: canSend ? 'unreachable' : 'conflict',
  }
}

/** The next state and its effects. An answer to a request that is no longer pending changes nothing. */
export function stepAutosave<Draft>(
  state: Autosave<Draft>,
  event: AutosaveEvent<Draft>,
): AutosaveStep<Draft> {
  switch (event.type) {
    case 'change':
      return changed(state, event.draft)
    case 'send':
      return advance({ ...state, due: state.edition !== state.stored }, event.key)
    case 'submit':
      return advance({ ...state, submitting: state.halt !== 'conflict' }, event.key)
    case 'saved':
      return saved(state, event)
    case 'failed':
      return failed(state, event)
    case 'read':
      return read(state, event)
    case 'keep-mine': {
      const { revision: base, key } = event
      const edition = state.edition + 1
      return advance({ ...state, base, edition, sending: undefined, halt: undefined }, key)
    }
    case 'use-stored':
      return { state: openDraft(event.draft, event.revision), effects: [{ type: 'forget' }] }
  }
}

/** What to tell the person. */
export function statusOf<Draft>({ edition, stored, sending, halt }: Autosave<Draft>): AutosaveStatus {
  if (halt === 'conflict') return 'conflict'
  if (sending !== undefined || stored !== edition) return halt === undefined ? 'saving' : 'kept'
  return edition === 0 ? 'unchanged' : 'saved'
}

function changed<Draft>(state: Autosave<Draft>, draft: Draft): AutosaveStep<Draft> {
  // What was refused may be accepted as it is now.
  const halt = state.halt === 'refused' ? undefined : state.halt
  return kept({ ...state, draft, edition: state.edition + 1, submitting: false, halt })
}

type Event<Draft, Type> = Extract<AutosaveEvent<Draft>, { type: Type }>

function saved<Draft>(
  state: Autosave<Draft>,
  { key, revision, nextKey }: Event<Draft, 'saved'>,
): AutosaveStep<Draft> {
  if (state.sending?.key !== key) return still(state)
  const stored = state.sending.kind === 'save' ? state.sending.edition : state.stored
  const next = { ...state, base: revision, stored, sending: undefined, halt: undefined }
  if (stored !== state.edition) return state.due || state.submitting ? advance(next, nextKey) : kept(next)
  const { state: after, effects } = advance({ ...next, due: false }, nextKey)
  return { state: after, effects: after.sending ? effects : [{ type: 'forget' }, ...effects] }
}

function failed<Draft>(
  state: Autosave<Draft>,
  { key, because }: Event<Draft, 'failed'>,
): AutosaveStep<Draft> {
  if (state.sending?.key !== key) return still(state)
  const sending = because === 'unreachable' ? state.sending : undefined
  const after = { ...state, halt: because, due: false, submitting: false, sending }
  const nothingToKeep = because === 'refused' && state.stored === state.edition
  return nothingToKeep ? { state: after, effects: [{ type: 'forget' }] } : kept(after)
}

/** Newer than what this began with, and nothing here is waiting to be stored: it is what is shown from now on. */
function read<Draft>(
  state: Autosave<Draft>,
  { draft, revision, same }: Event<Draft, 'read'>,
): AutosaveStep<Draft> {
  const isNewer = state.base === undefined || revision > state.base
  if (!isNewer || state.sending || state.halt || state.stored !== state.edition) return still(state)
  return still(same ? { ...state, base: revision } : openDraft(draft, revision))
}

/** Sends what is not stored yet, if nothing is under way; submits once all is stored. */
function advance<Draft>(state: Autosave<Draft>, key: string): AutosaveStep<Draft> {
  const { sending, halt, base, draft, edition } = state
  if (halt === 'conflict' || (sending && halt === undefined)) return still(state)
  // A request without an answer may have succeeded, so the same request is sent again before anything newer.
  if (sending) return { state: { ...state, halt: undefined }, effects: [requestOf(sending)] }
  if (state.stored !== edition || (state.submitting && base === undefined))
    return begin(state, { kind: 'save', draft, base, edition, key })
  if (state.submitting && base !== undefined)
    return begin({ ...state, submitting: false }, { kind: 'submit', base, key })
  return still({ ...state, halt: undefined })
}

function begin<Draft>(state: Autosave<Draft>, sending: Sending<Draft>): AutosaveStep<Draft> {
  const after = { ...state, sending, halt: undefined, due: false }
  return { state: after, effects: [keepOf(after), requestOf(sending)] }
}

function requestOf<Draft>(sending: Sending<Draft>): AutosaveEffect<Draft> {
  const { base, key } = sending
  if (sending.kind === 'submit') return { type: 'submit', base: sending.base, key }
  return { type: 'save', draft: sending.draft, base, key }
}

function keepOf<Draft>({ draft, base, sending }: Autosave<Draft>): AutosaveEffect<Draft> {
  return { type: 'keep', copy: { draft, base, sending } }
}

function kept<Draft>(state: Autosave<Draft>): AutosaveStep<Draft> {
  return { state, effects: [keepOf(state)] }
}

function still<Draft>(state: Autosave<Draft>): AutosaveStep<Draft> {
  return { state, effects: [] }
}
