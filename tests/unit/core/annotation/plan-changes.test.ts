import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  needsClaim,
  planChanges,
  type Ground,
  type PlannableChange,
  type StoredAnnotation,
} from '@/lib/core/annotation/plan-changes'

const TEXT = 'One two 😀 three four five.'
const NOW = '2026-01-02T03:04:05.678Z'

function ground(stored: StoredAnnotation[] = []): Ground {
  const actor = { memberId: 'me', name: 'Me', role: 'reviewer' as const }
  return { actor, text: TEXT, tags: new Set(['fact', 'opinion', 'unsupported']), stored, now: NOW }
}

function create(id: string, more: Partial<Extract<PlannableChange, { op: 'create' }>> = {}): PlannableChange {
  return { op: 'create', id, start: 0, end: 3, tag: 'fact', ...more }
}

function stored(id: string, more: Partial<StoredAnnotation> = {}): StoredAnnotation {
  const planned = planChanges([create(id)], ground())
  if (!planned.ok || !planned.value[0]) throw new Error('not planned')
  return { ...planned.value[0].after, claimId: `claim of ${id}`, ...more }
}

function plan(changes: PlannableChange[], given: StoredAnnotation[] = []) {
  const planned = planChanges(changes, ground(given))
  if (!planned.ok) throw new Error(planned.failure.failure.message)
  return planned.value
}

function refused(changes: PlannableChange[], given: StoredAnnotation[] = []) {
  const planned = planChanges(changes, ground(given))
  if (planned.ok) throw new Error('planned')
  const { index, failure } = planned.failure
  return { index, code: failure.code, field: failure.field }
}

function update(id: string, set: object, revision?: number) {
  return { op: 'update' as const, id, revision, set }
}

describe('planChanges', () => {
  it('describes a new annotation by its words and what stands around them', () => {
    const [step] = plan([create('a', { start: 8, end: 10, note: 'n' })])
    expect(step?.after).toMatchObject({
      revision: 1,
      note: 'n',
      confidence: null,
      anchor: { exact: '😀', prefix: 'One two ', suffix: ' three four five.', status: 'exact', score: 1 },
      member: { memberId: 'me', name: 'Me' },
      createdAt: NOW,
    })
  })

  it('keeps what is there already, in the list or before it', () => {
    expect(plan([create('b')], [stored('a')])).toMatchObject([{ op: 'keep', after: { id: 'a' } }])
    expect(plan([create('a'), create('b')]).map(({ op, after }) => [op, after.id])).toEqual([
      ['create', 'a'],
      ['keep', 'a'],
    ])
  })

  it('lets a deleted one make room, in the order of the list', () => {
    const remove = { op: 'delete' as const, id: 'a', revision: 1 }
    expect(plan([remove, create('b')], [stored('a')]).map(({ op }) => op)).toEqual(['delete', 'create'])
    expect(plan([create('b'), remove], [stored('a')]).map(({ op }) => op)).toEqual(['keep', 'delete'])
  })

  it('leaves the claim with the tag that needs one, and remembers it', () => {
    const [left] = plan([update('a', { tag: 'opinion' })], [stored('a')])
    expect(left?.after).toMatchObject({ claimId: null, leftClaimId: 'claim of a', revision: 2 })
    if (!left) throw new Error('no step')
    const [back] = plan([update('a', { tag: 'unsupported' })], [left.after])
    expect(back?.after).toMatchObject({ claimId: 'claim of a', leftClaimId: null, revision: 3 })
  })

  it.each([
    ['a span out of the text', [create('a', { end: 99 })], [], { index: 0, code: 'invalid', field: 'end' }],
    [
      'half a character',
      [create('a', { start: 9, end: 12 })],
      [],
      { index: 0, code: 'invalid', field: 'start' },
    ],
    [
      'a tag nobody knows',
      [create('a'), create('b', { tag: 'x' })],
      [],
      { index: 1, code: 'invalid', field: 'tag' },
    ],
    ['an id twice', [create('a'), create('a', { end: 4 })], [], { index: 1, code: 'invalid', field: 'id' }],
    ['a taken id', [create('a', { end: 4 })], [stored('a')], { index: 0, code: 'invalid', field: 'id' }],
    ['what is not there', [update('a', {})], [], { index: 0, code: 'not_found', field: undefined }],
    [
      'what is deleted',
      [update('a', {})],
      [stored('a', { deleted: true })],
      { index: 0, code: 'not_found', field: undefined },
    ],
    [
      'a stale revision',
      [update('a', {}, 3)],
      [stored('a')],
      { index: 0, code: 'conflict', field: 'revision' },
    ],
    [
      'what an editor approved',
      [update('a', { note: 'x' })],
      [stored('a', { approved: true })],
      { index: 0, code: 'forbidden', field: undefined },
    ],
    [
      'another’s that is hidden',
      [update('a', { note: 'x' })],
      [stored('a', { member: { memberId: 'you', name: 'You' } })],
      { index: 0, code: 'not_found', field: undefined },
    ],
    [
      'another’s that is shown',
      [update('a', { note: 'x' })],
      [stored('a', { member: { memberId: 'you', name: 'You' }, approved: true })],
      { index: 0, code: 'forbidden', field: undefined },
    ],
    [
      'a tag that would double another',
      [update('b', { tag: 'fact' })],
      [stored('a'), stored('b', { tag: 'opinion', claimId: null })],
      { index: 0, code: 'invalid', field: 'tag' },
    ],
    [
      'a claim for an opinion',
      [update('a', { tag: 'opinion', claimId: 'c' })],
      [stored('a')],
      { index: 0, code: 'invalid', field: 'claimId' },
    ],
  ] satisfies [string, PlannableChange[], StoredAnnotation[], object][])('refuses %s', (...row) => {
    const [, changes, given, expected] = row
    expect(refused(changes, given)).toEqual(expected)
  })

  it('restores what was deleted, unless its passage is marked again', () => {
    const restore: PlannableChange = { op: 'restore', id: 'a', revision: 1 }
    const deleted = stored('a', { deleted: true })
    const [step] = plan([restore], [deleted])
    expect(step).toMatchObject({ op: 'restore', before: deleted, after: { deleted: false, revision: 2 } })
    expect(refused([restore], [deleted, stored('b')])).toEqual({ index: 0, code: 'invalid', field: 'id' })
    expect(refused([restore], [stored('a')])).toEqual({ index: 0, code: 'conflict', field: undefined })
    expect(plan([restore, create('b')], [deleted]).map(({ op }) => op)).toEqual(['restore', 'keep'])
  })

  it('deletes what is there, and only once', () => {
    const remove: PlannableChange = { op: 'delete', id: 'a', revision: 1 }
    const [step] = plan([remove], [stored('a')])
    expect(step).toMatchObject({ op: 'delete', after: { deleted: true, revision: 2, updatedAt: NOW } })
    expect(refused([remove], [stored('a', { deleted: true })]).code).toBe('not_found')
    expect(refused([remove], [stored('a', { approved: true })]).code).toBe('forbidden')
  })

  it('says to an author that an editor has approved it, and to others whose it is', () => {
    const messageFor = (given: StoredAnnotation): string => {
      const planned = planChanges([update('a', { note: 'x' })], ground([given]))
      return planned.ok ? '' : planned.failure.failure.message
    }
    const theirs = { memberId: 'you', name: 'You' }
    expect(messageFor(stored('a', { approved: true }))).toMatch(/because an editor has approved/)
    expect(messageFor(stored('a', { approved: true, member: theirs }))).toMatch(/^Only the author/)
  })

  it('gives a stale change the annotation as its readers see it now', () => {
    const { deleted: _, leftClaimId: __, ...view } = stored('a')
    const planned = planChanges([update('a', { note: 'x' }, 9)], ground([stored('a')]))
    expect(planned.ok ? undefined : planned.failure.failure.current).toEqual(view)
  })

  it('names the tags that there are when it refuses one', () => {
    const planned = planChanges([create('a', { tag: 'x' })], ground())
    expect(planned.ok ? '' : planned.failure.failure.message).toContain(
      '"x". Available tags: fact, opinion, unsupported.',
    )
  })

  it.each([
    ['an id twice', [create('a'), create('a')], []],
    ['a taken id', [create('a', { end: 4 })], [stored('a')]],
    ['what is not there', [update('a', {})], []],
    ['an unknown tag', [update('a', { tag: 'x' })], [stored('a')]],
    ['a claim for an opinion', [update('a', { tag: 'opinion', claimId: 'c' })], [stored('a')]],
    ['what is not deleted', [{ op: 'restore', id: 'a', revision: 1 }], [stored('a')]],
    ['a stale revision', [update('a', {}, 3)], [stored('a')]],
    [
      'a passage marked twice',
      [update('b', { tag: 'fact' })],
      [stored('a'), stored('b', { tag: 'opinion', claimId: null })],
    ],
  ] satisfies [string, PlannableChange[], StoredAnnotation[]][])(
    'says why it refuses %s',
    (_, changes, given) => {
      const planned = planChanges(changes, ground(given))
      expect(planned.ok ? '' : planned.failure.failure.message).toMatch(/^[A-Z].{10,}\.$/)
    },
  )

  it('lets orphaned annotations of one tag stand side by side: their places cannot be compared', () => {
    const lost = { ...stored('a').anchor, start: null, end: null, status: 'orphaned' as const }
    const orphans = [
      stored('a', { anchor: lost }),
      stored('b', { anchor: lost, tag: 'opinion', claimId: null }),
    ]
    expect(plan([update('b', { tag: 'fact' })], orphans)[0]?.after.tag).toBe('fact')
    const half = { ...lost, start: 0 }
    const halves = [
      stored('a', { anchor: half }),
      stored('b', { anchor: half, tag: 'opinion', claimId: null }),
    ]
    expect(plan([update('b', { tag: 'fact' })], halves)[0]?.after.tag).toBe('fact')
  })

  it('takes another member’s annotation of the same passage for no twin', () => {
    const theirs = stored('a', { member: { memberId: 'you', name: 'You' } })
    expect(plan([create('b')], [theirs])[0]?.op).toBe('create')
    expect(plan([create('b')], [stored('a', { deleted: true })])[0]?.op).toBe('create')
  })

  it('never lets a member mark one passage twice with one tag, whatever the list', () => {
    const tag = fc.constantFrom('fact', 'opinion', 'unsupported')
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const change = fc.oneof(
      fc.record({
        op: fc.constant('create' as const),
        id,
        start: fc.nat(3),
        end: fc.integer({ min: 4, max: 6 }),
        tag,
      }),
      fc.record({
        op: fc.constant('update' as const),
        id,
        revision: fc.constant(undefined),
        set: fc.record({ tag }),
      }),
      fc.record({
        op: fc.constantFrom('delete' as const, 'restore' as const),
        id,
        revision: fc.constant(undefined),
      }),
    )
    const start = [
      stored('a'),
      stored('b', { tag: 'opinion', claimId: null }),
      stored('c', { deleted: true }),
    ]
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const planned = planChanges(changes, ground(start))
        if (!planned.ok) return
        const after = new Map(start.map((one) => [one.id, one]))
        for (const step of planned.value) after.set(step.after.id, step.after)
        const marks = [...after.values()]
          .filter(({ deleted }) => !deleted)
          .map(({ tag, anchor }) => `${String(anchor.start)} ${String(anchor.end)} ${tag}`)
        expect(new Set(marks).size).toBe(marks.length)
        for (const one of after.values()) expect(needsClaim(one) && one.claimId !== null).toBe(false)
      }),
    )
  })
})
