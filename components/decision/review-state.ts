import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { DossierChange } from '@/lib/schema/dossier-change'
import type { Decision } from './decision-api'

/** A decision of this session, to be undone: the item as it is since, and the place in the queue that it had. */
export type Decided = { item: ReviewItem; index: number }

/** Why the open item is not as it was when it was submitted or opened, or why a decision was not taken. */
export type Remark = { verdictId: string } & (
  | { kind: 'refused' | 'stale'; message: string }
  /**
   * What the verdict rests on is another: the item is named `dossier` once the changes have been read. `refused` if a
   * decision was not taken for that.
   */
  | { kind: 'rest_changed'; refused: boolean; dossier: string; changes: readonly DossierChange[] }
  /** The server asks back; `decision` is the answer "yes". */
  | { kind: 'asked'; about: Question; decision: Decision; message: string }
)

/** What an approval may be asked about: its evidence says the opposite, or another verdict does. */
export type Question = 'confirm' | 'over'

export type ReviewState = {
  items: readonly ReviewItem[]
  openId: string | null
  session: readonly Decided[]
  remark: Remark | null
}

export type ReviewEvent =
  | { kind: 'opened'; verdictId: string }
  | { kind: 'stepped'; by: 1 | -1 }
  /** `undoable` is false for a decision that takes another back. */
  | { kind: 'decided'; verdict: VerdictView; undoable: boolean }
  | { kind: 'withdrawn'; verdict: VerdictView }
  | { kind: 'refused'; verdictId: string; message: string }
  | { kind: 'renewed'; item: ReviewItem; message: string }
  | {
      kind: 'rest_changed'
      item: ReviewItem
      dossier: string
      changes: readonly DossierChange[]
    }
  | { kind: 'read_on' }
  | { kind: 'asked'; verdictId: string; message: string; about: Question; decision: Decision }
  | { kind: 'loaded'; items: readonly ReviewItem[] }

/** The review screen when it is opened, at `openId` if that is in the queue, else at its beginning. */
export function startReview(items: readonly ReviewItem[], openId: string | null): ReviewState {
  return { items, openId: indexOf(items, openId) === -1 ? firstId(items) : openId, session: [], remark: null }
}

export function advanceReview(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.kind) {
    case 'opened':
      return openAt(state, indexOf(state.items, event.verdictId))
    case 'stepped':
      return openAt(state, indexOf(state.items, state.openId) + event.by)
    case 'decided':
      return decide(state, event)
    case 'withdrawn':
      return withdraw(state, event.verdict)
    case 'refused': {
      const { verdictId, message } = event
      return { ...state, openId: verdictId, remark: { verdictId, kind: 'refused', message } }
    }
    case 'renewed': {
      const { item, message } = event
      return { ...renew(state, item), remark: { verdictId: item.verdict.id, kind: 'stale', message } }
    }
    case 'rest_changed': {
      const { item, dossier, changes } = event
      const { id: verdictId } = item.verdict
      return {
        ...renew(state, item),
        remark: { verdictId, kind: 'rest_changed', refused: true, dossier, changes },
      }
    }
    case 'asked': {
      const { verdictId, message, about, decision } = event
      return { ...state, openId: verdictId, remark: { verdictId, kind: 'asked', message, about, decision } }
    }
    case 'read_on':
      return readOn(state)
    case 'loaded':
      return { ...startReview(event.items, state.openId), session: state.session }
  }
}

/** The item as it is now takes the place of the one that a decision was not taken on. What changed is to be read first. */
export function renewal(item: ReviewItem, message: string): ReviewEvent {
  return item.changed ? { kind: 'rest_changed', item, ...item.changed } : { kind: 'renewed', item, message }
}

/** The item that is open and its place; nothing when the queue is empty. */
export function openItem({ items, openId }: ReviewState): { item: ReviewItem; index: number } | undefined {
  const index = indexOf(items, openId)
  const item = items[index]
  return item && { item, index }
}

/** May the open item be decided on, and what is there to say about it? Not before its changes have been read. */
export function decidable(state: ReviewState): {
  remark: Remark | null
  unread: boolean
  mayDecide: boolean
} {
  const item = openItem(state)?.item
  const remark = item ? remarkOn(state, item) : null
  const unread = remark?.kind === 'rest_changed'
  return {
    remark,
    unread,
    mayDecide: !unread && item?.mayDecide === true && item.verdict.status === 'submitted',
  }
}

function renew(state: ReviewState, item: ReviewItem): ReviewState {
  const items = state.items.map((one) => (one.verdict.id === item.verdict.id ? item : one))
  return { ...state, items }
}

/** Takes over the new dossier, once its changes have been read. An editor who skips to another item first is asked again. */
function readOn(state: ReviewState): ReviewState {
  const item = openItem(state)?.item
  const remark = item ? remarkOn(state, item) : null
  if (!item || remark?.kind !== 'rest_changed') return state
  return { ...renew(state, { ...item, dossier: remark.dossier, changed: null }), remark: null }
}

/** What was said about the item last; until its changes are read, that it has changed since it was submitted. */
function remarkOn({ remark }: ReviewState, { verdict, changed }: ReviewItem): Remark | null {
  if (remark?.verdictId === verdict.id) return remark
  return changed && { verdictId: verdict.id, kind: 'rest_changed', refused: false, ...changed }
}

function openAt(state: ReviewState, index: number): ReviewState {
  const item = state.items[index]
  return item ? { ...state, openId: item.verdict.id, remark: null } : state
}

/** Takes the item out of the queue and opens the one that followed it, or else the one before. */
function decide(
  state: ReviewState,
  { verdict, undoable }: Extract<ReviewEvent, { kind: 'decided' }>,
): ReviewState {
  const index = indexOf(state.items, verdict.id)
  const item = state.items[index]
  if (!item) return state
  const items = state.items.filter((one) => one !== item)
  const next = items[Math.min(index, items.length - 1)]
  return {
    items,
    openId: next?.verdict.id ?? null,
    session: undoable ? [...state.session, { item: { ...item, verdict }, index }] : state.session,
    remark: null,
  }
}

/** Puts the item back where it was, and opens it. */
function withdraw(state: ReviewState, verdict: VerdictView): ReviewState {
  const undone = state.session.findLast(({ item }) => item.verdict.id === verdict.id)
  if (!undone) return state
  return {
    items: state.items.toSpliced(undone.index, 0, { ...undone.item, verdict }),
    openId: verdict.id,
    session: state.session.filter((one) => one !== undone),
    remark: null,
  }
}

function indexOf(items: readonly ReviewItem[], verdictId: string | null): number {
  return items.findIndex(({ verdict }) => verdict.id === verdictId)
}

function firstId(items: readonly ReviewItem[]): string | null {
  return items[0]?.verdict.id ?? null
}
