/**
 * One piece of writing that is saved while it is written: what is on the screen, what the server has stored, and what is
 * under way between them. Pure: events in, the next state and what has to be done out. One save is under way at a time,
 * each is based on the revision that the last answer gave, and nothing typed leaves the browser's copy until the server
 * has answered with it.
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
  saving: Saving<Draft> | undefined
  /** Why saving stopped. `conflict` needs a choice; `refused` another change or a retry. */
  halt: 'conflict' | 'unreachable' | 'refused' | undefined
  /** Submit as soon as what is on the screen is stored. */
  submitting: boolean
}

/** `key` is the idempotency key, which stays the same when the same save is sent again. */
type Saving<Draft> = { draft: Draft; base: number | undefined; edition: number; key: string }

/** What a browser keeps. `saving` is the save that had no answer yet. */
export type KeptDraft<Draft> = Pick<Autosave<Draft>, 'draft' | 'base' | 'saving'>

export type AutosaveEvent<Draft> =
  | { type: 'change'; draft: Draft; key: string }
  | { type: 'submit'; key: string }
  | { type: 'saved'; key: string; revision: number; nextKey: string }
  | { type: 'failed'; key: string; because: 'conflict' | 'unreachable' | 'refused' }
  | { type: 'retry'; key: string }
  /** The person keeps their version, on top of the revision that is stored now. */
  | { type: 'keep-mine'; revision: number; key: string }
  /** The person takes the stored version in place of their own. */
  | { type: 'use-stored'; draft: Draft; revision: number }

export type AutosaveEffect<Draft> =
  | { type: 'save'; draft: Draft; base: number | undefined; key: string }
  /** Keep this in the browser, to be restored after a reload. */
  | { type: 'keep'; copy: KeptDraft<Draft> }
  /** The server has it all: the browser's copy can go. */
  | { type: 'forget' }
  | { type: 'submit'; base: number }

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
    saving: undefined,
    halt: undefined,
    submitting: false,
  }
}

/**
 * Starts with what a browser kept. Based on the revision stored now, it can be saved at once. A save without an answer
 * goes out again under its key, and the answer tells. Otherwise somebody changed the stored version meanwhile, and the
 * person chooses.
 */
export function restoreDraft<Draft>(
  { draft, base, saving }: KeptDraft<Draft>,
  revision: number | undefined,
): Autosave<Draft> {
  const canSend = saving !== undefined || base === revision
  // Whether the save without an answer was the newest is not known; one save too many does no harm.
  const resent = saving && { ...saving, edition: 0 }
  return {
    ...openDraft(draft, base),
    edition: 1,
    saving: resent,
    halt: canSend ? 'unreachable' : 'conflict',
  }
}

/** The next state, and what has to be done. An answer to a save that is no longer under way changes nothing. */
export function stepAutosave<Draft>(
  state: Autosave<Draft>,
  event: AutosaveEvent<Draft>,
): AutosaveStep<Draft> {
  switch (event.type) {
    case 'change':
      return changed(state, event.draft, event.key)
    case 'submit':
      return advance({ ...state, submitting: state.halt !== 'conflict' }, event.key)
    case 'saved':
      return state.saving?.key === event.key ? saved(state, event.revision, event.nextKey) : still(state)
    case 'failed':
      if (state.saving?.key !== event.key) return still(state)
      return still({
        ...state,
        halt: event.because,
        submitting: false,
        saving: event.because === 'unreachable' ? state.saving : undefined,
      })
    case 'retry':
      return state.halt === 'conflict' ? still(state) : advance(state, event.key)
    case 'keep-mine':
      return advance({ ...state, base: event.revision, saving: undefined, halt: undefined }, event.key)
    case 'use-stored':
      return { state: openDraft(event.draft, event.revision), effects: [{ type: 'forget' }] }
  }
}

/** What to tell the person. */
export function statusOf<Draft>({ edition, stored, halt }: Autosave<Draft>): AutosaveStatus {
  if (halt === 'conflict') return 'conflict'
  if (edition === 0) return 'unchanged'
  if (stored === edition) return 'saved'
  return halt === undefined ? 'saving' : 'kept'
}

function changed<Draft>(state: Autosave<Draft>, draft: Draft, key: string): AutosaveStep<Draft> {
  const next = { ...state, draft, edition: state.edition + 1, submitting: false }
  const { state: after, effects } = advance(next, key)
  return { state: after, effects: [keepOf(after), ...effects.filter(({ type }) => type !== 'keep')] }
}

function saved<Draft>(state: Autosave<Draft>, revision: number, nextKey: string): AutosaveStep<Draft> {
  const stored = state.saving?.edition ?? state.stored
  const next = { ...state, base: revision, stored, saving: undefined, halt: undefined }
  const { state: after, effects } = advance(next, nextKey)
  return stored === state.edition
    ? { state: after, effects: [{ type: 'forget' }, ...effects] }
    : { state: after, effects }
}

/** Sends what is not stored yet, if nothing is under way; submits once all is stored. */
function advance<Draft>(state: Autosave<Draft>, key: string): AutosaveStep<Draft> {
  const { saving, halt, base, draft, edition } = state
  if (halt === 'conflict' || (saving && halt === undefined)) return still(state)
  const going = { ...state, halt: undefined }
  // An answer that never came may have been a success: that save goes out again, as it was, before anything newer.
  if (saving) return { state: going, effects: [sendingOf(saving)] }
  if (state.stored !== edition || base === undefined) {
    const after = { ...going, saving: { draft, base, edition, key } }
    return { state: after, effects: [keepOf(after), sendingOf(after.saving)] }
  }
  if (!state.submitting) return still(going)
  return { state: { ...going, submitting: false }, effects: [{ type: 'submit', base }] }
}

function sendingOf<Draft>({ draft, base, key }: Saving<Draft>): AutosaveEffect<Draft> {
  return { type: 'save', draft, base, key }
}

function keepOf<Draft>({ draft, base, saving }: Autosave<Draft>): AutosaveEffect<Draft> {
  return { type: 'keep', copy: { draft, base, saving } }
}

function still<Draft>(state: Autosave<Draft>): AutosaveStep<Draft> {
  return { state, effects: [] }
}
