import { describe, expect, it } from 'vitest'
import {
  openDraft,
  restoreDraft,
  statusOf,
  stepAutosave,
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
} from '@/lib/core/saving/autosave'

function run(start: Autosave<string>, ...events: AutosaveEvent<string>[]) {
  const effects: AutosaveEffect<string>[] = []
  let state = start
  for (const event of events) {
    const step = stepAutosave(state, event)
    state = step.state
    effects.push(...step.effects)
  }
  return { state, effects }
}

type Event = AutosaveEvent<string>

function typed(draft: string): Event {
  return { type: 'change', draft }
}

function send(key: string): Event {
  return { type: 'send', key }
}

function submit(key: string): Event {
  return { type: 'submit', key }
}

function saved(key: string, revision: number): Event {
  return { type: 'saved', key, revision, nextKey: `after ${key}` }
}

function failed(key: string, because: 'conflict' | 'unreachable' | 'refused'): Event {
  return { type: 'failed', key, because }
}

describe('a draft', () => {
  it('is kept in the browser with each change, sent when it is time, and forgotten when all of it is stored', () => {
    const save = { draft: 'a', base: 1, key: 'k1' }
    const { state, effects } = run(openDraft('', 1), typed('a'), send('k1'), saved('k1', 2))
    expect(effects).toEqual([
      { type: 'keep', copy: { draft: 'a', base: 1, sending: undefined } },
      { type: 'keep', copy: { draft: 'a', base: 1, sending: { kind: 'save', ...save, edition: 1 } } },
      { type: 'save', ...save },
      { type: 'forget' },
    ])
    expect(statusOf(state)).toBe('saved')
  })

  it('that is not changed is not sent', () => {
    expect(run(openDraft('', undefined), send('k1')).effects).toEqual([])
    expect(run(openDraft('a', 1), typed('b'), send('k1'), saved('k1', 2), send('k2')).effects).toHaveLength(4)
  })

  it('typed while a save is under way is not called saved, and is sent after it on the revision it gave', () => {
    const under = run(openDraft('', 1), typed('a'), send('k1'), typed('ab'))
    const early = run(under.state, saved('k1', 2))
    expect(statusOf(early.state)).toBe('saving')
    expect(early.effects).toEqual([{ type: 'keep', copy: { draft: 'ab', base: 2, sending: undefined } }])
    const save = { draft: 'ab', base: 2, key: 'after k1' }
    const due = run(under.state, send('k2'), saved('k1', 2))
    expect(due.effects).toEqual([
      { type: 'keep', copy: { draft: 'ab', base: 2, sending: { kind: 'save', ...save, edition: 2 } } },
      { type: 'save', ...save },
    ])
    expect(statusOf(due.state)).toBe('saving')
  })

  it('is submitted only after everything on the screen is stored, with no other request pending', () => {
    const waiting = run(openDraft('', 1), typed('a'), send('k1'), typed('ab'), submit('s'), saved('k1', 2))
    expect(waiting.effects.some(({ type }) => type === 'submit')).toBe(false)
    const under = run(waiting.state, saved('after k1', 3))
    const sending = { kind: 'submit', base: 3, key: 'after after k1' }
    expect(under.effects).toEqual([
      { type: 'keep', copy: { draft: 'ab', base: 3, sending } },
      { type: 'submit', base: 3, key: sending.key },
    ])
    expect(statusOf(under.state)).toBe('saving')
    expect(run(under.state, send('k2'), submit('s2')).effects).toEqual([])
    const done = run(under.state, saved(sending.key, 4))
    expect(done.effects).toEqual([{ type: 'forget' }])
    expect([done.state.base, statusOf(done.state)]).toEqual([4, 'saved'])
  })

  it('that nobody has written yet is stored before it is submitted', () => {
    const { effects } = run(openDraft('', undefined), submit('s'), saved('s', 1))
    expect(effects.flatMap(({ type }) => (type === 'keep' ? [] : [type]))).toEqual(['save', 'submit'])
  })

  it('changed after submitting was asked for is not submitted unless asked for again', () => {
    const { effects } = run(
      openDraft('', 1),
      typed('a'),
      submit('s'),
      typed('ab'),
      saved('s', 2),
      send('k2'),
      saved('k2', 3),
    )
    expect(effects.some(({ type }) => type === 'submit')).toBe(false)
  })

  it.each(['save', 'submit'] as const)('whose %s had no answer is sent again under the same key', (kind) => {
    const start =
      kind === 'save' ? run(openDraft('', 1), typed('a'), send('k1')) : run(openDraft('', 1), submit('k1'))
    const { state, effects } = run(start.state, failed('k1', 'unreachable'))
    expect(statusOf(state)).toBe('kept')
    expect(effects.map(({ type }) => type)).toEqual(['keep'])
    const request =
      kind === 'save' ? { type: kind, draft: 'a', base: 1, key: 'k1' } : { type: kind, base: 1, key: 'k1' }
    expect(run(state, send('k2')).effects).toEqual([request])
  })

  it('is kept, not sent, while it is typed on without a network', () => {
    const { state, effects } = run(
      openDraft('', 1),
      typed('a'),
      send('k1'),
      failed('k1', 'unreachable'),
      typed('ab'),
    )
    expect(statusOf(state)).toBe('kept')
    expect(effects.at(-1)).toMatchObject({ type: 'keep', copy: { draft: 'ab', sending: { key: 'k1' } } })
    const again = run(state, send('k2'), saved('k1', 2))
    expect(again.effects.at(-1)).toEqual({ type: 'save', draft: 'ab', base: 2, key: 'after k1' })
  })

  it('that was refused can be sent again under another key', () => {
    const { state } = run(openDraft('', 1), typed('a'), send('k1'), failed('k1', 'refused'))
    expect(statusOf(state)).toBe('kept')
    expect(run(state, send('k2')).effects).toContainEqual({ type: 'save', draft: 'a', base: 1, key: 'k2' })
    expect(statusOf(run(state, typed('ab')).state)).toBe('saving')
  })

  it('that is stored but may not be submitted is not kept', () => {
    const { state, effects } = run(openDraft('a', 1), submit('s'), failed('s', 'refused'))
    expect(effects.at(-1)).toEqual({ type: 'forget' })
    expect(statusOf(state)).toBe('unchanged')
  })

  it('waits in a conflict for a choice, whatever is typed meanwhile', () => {
    const { state, effects } = run(
      openDraft('', 1),
      typed('a'),
      send('k1'),
      failed('k1', 'conflict'),
      typed('ab'),
      send('k3'),
      submit('k4'),
    )
    expect(statusOf(state)).toBe('conflict')
    expect(effects.filter(({ type }) => type === 'save')).toHaveLength(1)
    expect(run(state, { type: 'keep-mine', revision: 7, key: 'k5' }).effects).toContainEqual({
      type: 'save',
      draft: 'ab',
      base: 7,
      key: 'k5',
    })
    const theirs = run(state, { type: 'use-stored', draft: 'theirs', revision: 7 })
    expect(theirs.state).toEqual(openDraft('theirs', 7))
    expect(theirs.effects).toEqual([{ type: 'forget' }])
  })

  it('that conflicts on submit is stored again when its author keeps it', () => {
    const { state } = run(openDraft('a', 1), submit('s'), failed('s', 'conflict'))
    expect(statusOf(state)).toBe('conflict')
    expect(run(state, { type: 'keep-mine', revision: 2, key: 'k' }).effects).toContainEqual({
      type: 'save',
      draft: 'a',
      base: 2,
      key: 'k',
    })
  })

  it('restored after a reload is sent, or is a conflict where the stored version has changed', () => {
    const kept = { draft: 'a', base: 1, sending: undefined }
    const unchanged = restoreDraft(kept, { revision: 1, same: false })
    expect(statusOf(unchanged)).toBe('kept')
    expect(run(unchanged, send('k1')).effects).toContainEqual({
      type: 'save',
      draft: 'a',
      base: 1,
      key: 'k1',
    })
    expect(statusOf(restoreDraft(kept, { revision: 2, same: false }))).toBe('conflict')
  })

  it('restored after it was stored while the page was closing is saved, and conflicts with nobody', () => {
    const restored = restoreDraft({ draft: 'a', base: 1, sending: undefined }, { revision: 2, same: true })
    expect(statusOf(restored)).toBe('saved')
    expect(run(restored, send('k1')).effects).toEqual([])
    expect(run(restored, { type: 'change', draft: 'ab' }, send('k2')).effects).toContainEqual({
      type: 'save',
      draft: 'ab',
      base: 2,
      key: 'k2',
    })
  })

  it('restored with a request that had no answer sends that one first, and conflicts with nobody', () => {
    const sending = { kind: 'save' as const, draft: 'a', base: 1, edition: 3, key: 'k3' }
    const restored = restoreDraft({ draft: 'ab', base: 1, sending }, { revision: 2, same: false })
    const { effects } = run(restored, send('k1'), saved('k3', 2))
    expect(
      effects.flatMap((effect) => (effect.type === 'save' ? [[effect.draft, effect.base, effect.key]] : [])),
    ).toEqual([
      ['a', 1, 'k3'],
      ['ab', 2, 'after k3'],
    ])
    const submitted = restoreDraft(
      { draft: 'a', base: 2, sending: { kind: 'submit', base: 2, key: 's' } },
      { revision: 3, same: true },
    )
    expect(run(submitted, send('k1')).effects).toEqual([{ type: 'submit', base: 2, key: 's' }])
  })

  it('takes over a newer stored version only while no change is waiting', () => {
    const read: AutosaveEvent<string> = { type: 'read', draft: 'theirs', revision: 5, same: false }
    expect(run(openDraft('a', 1), read).state).toEqual(openDraft('theirs', 5))
    expect(run(openDraft('a', 5), read).state.draft).toBe('a')
    expect(run(openDraft('a', 1), typed('ab'), read).state).toMatchObject({ draft: 'ab', base: 1 })
    const done = run(openDraft('', 1), typed('a'), send('k'), saved('k', 2)).state
    const rebased = run(done, { type: 'read', draft: 'a', revision: 3, same: true }).state
    expect([rebased.base, statusOf(rebased)]).toEqual([3, 'saved'])
  })

  it('is not changed by an answer to an older request', () => {
    const { state } = run(openDraft('', 1), typed('a'), send('k1'), saved('k1', 2), typed('ab'))
    expect(run(state, saved('k1', 9), failed('k1', 'conflict')).state).toEqual(state)
  })
})
