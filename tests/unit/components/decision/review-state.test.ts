import { describe, expect, test } from 'vitest'
import {
  advanceReview,
  decidable,
  openItem,
  renewal,
  startReview,
  type ReviewEvent,
} from '@/components/decision/review-state'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'

const PERSON = { memberId: 'm', name: 'Rosa' }

function verdict(id: string, change: Partial<VerdictView> = {}): VerdictView {
  return {
    id,
    revision: 1,
    claimId: `claim-${id}`,
    rating: 'refuted',
    rationale: { type: 'doc', content: [] },
    rationaleText: '',
    evidenceIds: [],
    status: 'submitted',
    member: PERSON,
    decisions: [],
    submittedAt: '2026-03-05T08:00:00.000Z',
    updatedAt: '2026-03-05T08:00:00.000Z',
    ...change,
  }
}

function item(id: string): ReviewItem {
  const claim = {
    id: `claim-${id}`,
    revision: 1,
    text: `Claim ${id}`,
    speaker: null,
    saidOn: null,
    createdBy: PERSON,
    createdAt: '2026-03-05T08:00:00.000Z',
    approved: false,
    occurrences: [],
    evidence: [],
    verdicts: [],
  }
  return { verdict: verdict(id), claim, mayDecide: true, dossier: null, changed: null }
}

function decided(id: string): ReviewEvent {
  return { kind: 'decided', verdict: verdict(id, { status: 'approved', revision: 2 }), undoable: true }
}

function withdrawn(id: string): ReviewEvent {
  return { kind: 'withdrawn', verdict: verdict(id, { revision: 3 }) }
}

const QUEUE = ['a', 'b', 'c'].map(item)

/** What the desk looks like after the events: the queue in letters, the open item in brackets. */
function after(events: ReviewEvent[], openId: string | null = null): string {
  const state = events.reduce(advanceReview, startReview(QUEUE, openId))
  return state.items.map(({ verdict: { id } }) => (id === state.openId ? `[${id}]` : id)).join(' ')
}

describe('the review desk', () => {
  test.each<[string, ReviewEvent[], string | null, string]>([
    ['opens at the oldest', [], null, '[a] b c'],
    ['opens where the address says', [], 'b', 'a [b] c'],
    ['opens at the oldest when the address names nothing here', [], 'z', '[a] b c'],
    ['steps on', [{ kind: 'stepped', by: 1 }], null, 'a [b] c'],
    ['does not step beyond the end', [{ kind: 'stepped', by: 1 }], 'c', 'a b [c]'],
    ['does not step before the beginning', [{ kind: 'stepped', by: -1 }], null, '[a] b c'],
    ['opens the next after a decision', [decided('b')], 'b', 'a [c]'],
    ['opens the one before after a decision on the last', [decided('c')], 'c', 'a [b]'],
    ['is empty after the last decision', [decided('a'), decided('b'), decided('c')], null, ''],
    ['puts what is undone back where it was', [decided('b'), withdrawn('b')], 'b', 'a [b] c'],
    ['undoes into an empty queue', [decided('a'), decided('b'), decided('c'), withdrawn('c')], null, '[c]'],
    ['ignores an undo of what was not decided here', [withdrawn('b')], null, '[a] b c'],
    ['stays at what was refused', [{ kind: 'refused', verdictId: 'a', message: 'No.' }], null, '[a] b c'],
  ])('%s', (...[, events, openId, expected]) => {
    expect(after(events, openId)).toBe(expected)
  })

  test('an undone item carries the revision that undoing gave it', () => {
    const state = [decided('b'), withdrawn('b')].reduce(advanceReview, startReview(QUEUE, 'b'))
    expect(openItem(state)?.item.verdict.revision).toBe(3)
    expect(state.session).toEqual([])
  })

  test('taking back an older decision is not itself undone by the key', () => {
    const event: ReviewEvent = { kind: 'decided', verdict: verdict('a'), undoable: false }
    expect(advanceReview(startReview(QUEUE, null), event).session).toEqual([])
  })

  test('a remark goes when another item is opened', () => {
    const refused = advanceReview(startReview(QUEUE, null), {
      kind: 'refused',
      verdictId: 'a',
      message: 'No.',
    })
    expect(refused.remark).toMatchObject({ message: 'No.' })
    expect(advanceReview(refused, { kind: 'stepped', by: 1 }).remark).toBeNull()
  })

  test('a newer version takes the place of the one that was open', () => {
    const newer = { ...item('a'), verdict: verdict('a', { revision: 9 }) }
    const state = advanceReview(startReview(QUEUE, null), { kind: 'renewed', item: newer, message: 'Newer.' })
    expect(openItem(state)).toEqual({ item: newer, index: 0 })
    expect(state.remark).toEqual({ verdictId: 'a', kind: 'stale', message: 'Newer.' })
  })
})

describe('an item whose grounds have changed', () => {
  const changes = [{ part: 'source.title', id: null, before: 'Log', after: 'Harbour log' }]
  const NEW = 'f'.repeat(64)
  const changed = advanceReview(startReview(QUEUE, 'b'), {
    kind: 'rest_changed',
    item: item('b'),
    dossier: NEW,
    changes,
  })

  test('is shown with what changed, and is not named anew before that is read', () => {
    expect(changed.remark).toMatchObject({ verdictId: 'b', kind: 'rest_changed', changes })
    expect(openItem(changed)?.item.dossier).toBeNull()
    const back = advanceReview(advanceReview(changed, { kind: 'stepped', by: 1 }), {
      kind: 'stepped',
      by: -1,
    })
    expect(openItem(back)?.item.dossier).toBeNull()
  })

  test('comes after a refusal with its own name and changes, to be read before the next decision', () => {
    const OLD = 'e'.repeat(64)
    const fresh = { ...item('b'), dossier: OLD, changed: { dossier: NEW, changes } }
    const renewed = advanceReview(startReview(QUEUE, 'b'), renewal(fresh, 'Newer.'))
    expect(decidable(renewed)).toMatchObject({ unread: true, mayDecide: false, remark: { refused: true } })
    expect(openItem(renewed)?.item.dossier).toBe(OLD)
    expect(openItem(advanceReview(renewed, { kind: 'read_on' }))?.item.dossier).toBe(NEW)
  })

  test('keeps the name that it came with when it was submitted anew', () => {
    const fresh = { ...item('b'), verdict: verdict('b', { revision: 9 }), dossier: NEW }
    const renewed = advanceReview(startReview(QUEUE, 'b'), renewal(fresh, 'Newer.'))
    expect(openItem(renewed)?.item).toEqual(fresh)
    expect(decidable(renewed)).toMatchObject({ mayDecide: true, remark: { kind: 'stale' } })
  })

  test('says so when it is opened, if they changed since it was submitted', () => {
    const late = { ...item('b'), changed: { dossier: NEW, changes } }
    const opened = startReview([item('a'), late], 'b')
    expect(decidable(opened)).toMatchObject({
      unread: true,
      mayDecide: false,
      remark: { verdictId: 'b', kind: 'rest_changed', refused: false, changes },
    })
    const read = advanceReview(opened, { kind: 'read_on' })
    expect(decidable(read)).toEqual({ unread: false, mayDecide: true, remark: null })
    expect(openItem(read)?.item.dossier).toBe(NEW)
    expect(decidable(advanceReview(opened, { kind: 'stepped', by: -1 })).remark).toBeNull()
  })

  test('is named anew once the changes are read', () => {
    const read = advanceReview(changed, { kind: 'read_on' })
    expect(read.remark).toBeNull()
    expect(openItem(read)).toMatchObject({ index: 1, item: { dossier: NEW } })
  })
})

describe('an approval that is asked about', () => {
  test('keeps the decision that answers it', () => {
    const decision = { outcome: 'approve', confirm: true } as const
    const asked = advanceReview(startReview(QUEUE, 'a'), {
      kind: 'asked',
      verdictId: 'a',
      message: 'Is it meant?',
      about: 'confirm',
      decision,
    })
    expect(asked.remark).toMatchObject({ kind: 'asked', about: 'confirm', decision })
  })
})
