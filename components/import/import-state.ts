import type { Failure } from '@/lib/core/result'
import type { ImportPreview } from '@/lib/schema/import'
import { EMPTY_DRAFT, outdatesPreview, type ImportDraft } from './import-draft'

/** What the server can be asked for. */
type Asked = 'preview' | 'import'

/** Why what was asked for was refused, and whether that is about the source as it was before the last change. */
export type ImportRefusal = Failure & { of: Asked; isEarlier?: true }

export type Working = Asked | undefined

/** An import that is being prepared: the draft, what the server makes of it, what went wrong. */
export type ImportState = {
  draft: ImportDraft
  preview: ImportPreview | undefined
  failure: ImportRefusal | undefined
  working: Working
  /** Goes up with each change of the source, and when a preview is given up. An answer of an earlier turn comes too late. */
  turn: number
}

export type ImportAction =
  | { kind: 'change'; part: Partial<ImportDraft> }
  | { kind: 'ask'; turn: number; working: Asked }
  | { kind: 'preview'; turn: number; preview: ImportPreview; choice: Partial<ImportDraft> }
  | { kind: 'refuse'; turn: number; working: Asked; failure: Failure }

export function beginImport(initial: Partial<ImportDraft>): ImportState {
  const draft = { ...EMPTY_DRAFT, ...initial }
  return { draft, preview: undefined, failure: undefined, working: undefined, turn: 0 }
}

export function nextImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.kind) {
    case 'change':
      return changed(state, action.part)
    case 'ask':
      return { ...state, failure: undefined, working: action.working, turn: action.turn }
    case 'preview':
      if (action.turn !== state.turn) return state
      return {
        ...state,
        draft: { ...state.draft, ...action.choice, leftOut: [], terms: [] },
        preview: action.preview,
        working: undefined,
      }
    case 'refuse':
      if (action.turn === state.turn) return refused(state, { ...action.failure, of: action.working })
      // The answer to an abandoned preview is ignored. The answer to an import counts, whatever was typed since.
      return action.working === 'import'
        ? { ...state, working: undefined, failure: ofBefore(action.failure) }
        : state
  }
}

/** If the server no longer has the preview, it is dropped; the next preview starts from the source. */
function refused(state: ImportState, failure: ImportRefusal): ImportState {
  const preview = failure.code === 'not_found' ? undefined : state.preview
  return { ...state, preview, failure, working: undefined }
}

/** Without the article that is here already: the form has changed since, so its links no longer apply. */
function ofBefore({ code, message }: Failure): ImportRefusal {
  return { code, message, of: 'import', isEarlier: true }
}

/** A change of the source makes the preview out of date, also one that is on its way; a change of a detail does not. */
function changed(state: ImportState, part: Partial<ImportDraft>): ImportState {
  const { draft, working } = state
  if (!outdatesPreview(part)) return { ...state, failure: undefined, draft: { ...draft, ...part } }
  return {
    draft: { ...draft, ...unread(draft), ...part },
    preview: undefined,
    failure: undefined,
    working: working === 'preview' ? undefined : working,
    turn: state.turn + 1,
  }
}

/** What a person chose about a reading is gone with it: which parts, which terms, and the address found there. */
function unread({ touched: { url: _url, ...touched } }: ImportDraft) {
  return { touched, extraction: undefined, chapters: undefined, leftOut: [], terms: [] }
}
