import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openDraft,
  restoreDraft,
  statusOf,
  stepAutosave,
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
  type KeptDraft,
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

const typed = (draft: string, key: string): AutosaveEvent<string> => ({ type: 'change', draft, key })
const saved = (key: string, revision: number): AutosaveEvent<string> => ({
  type: 'saved',
  key,
  revision,
  nextKey: `after ${key}`,
})
const failed = (key: string, because: 'conflict' | 'unreachable' | 'refused'): AutosaveEvent<string> => ({
  type: 'failed',
  key,
  because,
})

describe('a draft', () => {
  it('is kept in the browser before it is sent, and forgotten when all of it is stored', () => {
    const save = { draft: 'a', base: 1, key: 'k1' }
    const { state, effects } = run(openDraft('', 1), typed('a', 'k1'), saved('k1', 2))
    expect(effects).toEqual([
      { type: 'keep', copy: { draft: 'a', base: 1, saving: { ...save, edition: 1 } } },
      { type: 'save', ...save },
      { type: 'forget' },
    ])
    expect(statusOf(state)).toBe('saved')
  })

  it('typed while a save is under way is sent after it, on the revision it gave', () => {
    const { state, effects } = run(openDraft('', 1), typed('a', 'k1'), typed('ab', 'k2'), saved('k1', 2))
    const save = { draft: 'ab', base: 2, key: 'after k1' }
    expect(effects.slice(2)).toEqual([
      {
        type: 'keep',
        copy: { draft: 'ab', base: 1, saving: { draft: 'a', base: 1, edition: 1, key: 'k1' } },
      },
      { type: 'keep', copy: { draft: 'ab', base: 2, saving: { ...save, edition: 2 } } },
      { type: 'save', ...save },
    ])
    expect(statusOf(state)).toBe('saving')
  })

  it('is submitted only once what is on the screen is stored', () => {
    const submit: AutosaveEvent<string> = { type: 'submit', key: 's' }
    const waiting = run(openDraft('', 1), typed('a', 'k1'), typed('ab', 'k2'), submit, saved('k1', 2))
    expect(waiting.effects.some(({ type }) => type === 'submit')).toBe(false)
    const done = run(waiting.state, saved('after k1', 3))
    expect(done.effects).toEqual([{ type: 'forget' }, { type: 'submit', base: 3 }])
  })

  it('is sent again under the same key while nothing else was typed', () => {
    const { state, effects } = run(openDraft('', 1), typed('a', 'k1'), failed('k1', 'unreachable'))
    expect(statusOf(state)).toBe('kept')
    expect(effects).toHaveLength(2)
    expect(run(state, { type: 'retry', key: 'k2' }).effects).toEqual([
      { type: 'save', draft: 'a', base: 1, key: 'k1' },
    ])
  })

  it('waits in a conflict for a choice, whatever is typed meanwhile', () => {
    const { state, effects } = run(
      openDraft('', 1),
      typed('a', 'k1'),
      failed('k1', 'conflict'),
      typed('ab', 'k2'),
      { type: 'retry', key: 'k3' },
    )
    expect(statusOf(state)).toBe('conflict')
    expect(effects.filter(({ type }) => type === 'save')).toHaveLength(1)
    expect(run(state, { type: 'keep-mine', revision: 7, key: 'k4' }).effects).toContainEqual({
      type: 'save',
      draft: 'ab',
      base: 7,
      key: 'k4',
    })
    const theirs = run(state, { type: 'use-stored', draft: 'theirs', revision: 7 })
    expect(theirs.state).toEqual(openDraft('theirs', 7))
    expect(theirs.effects).toEqual([{ type: 'forget' }])
  })

  it('restored after a reload is sent, or is a conflict where the stored version has changed', () => {
    const kept = { draft: 'a', base: 1, saving: undefined }
    const same = restoreDraft(kept, 1)
    expect(statusOf(same)).toBe('kept')
    expect(run(same, { type: 'retry', key: 'k1' }).effects).toContainEqual({
      type: 'save',
      draft: 'a',
      base: 1,
      key: 'k1',
    })
    expect(statusOf(restoreDraft(kept, 2))).toBe('conflict')
  })

  it('is not changed by an answer to an older save', () => {
    const { state } = run(openDraft('', 1), typed('a', 'k1'), saved('k1', 2), typed('ab', 'k2'))
    expect(run(state, saved('k1', 9), failed('k1', 'conflict')).state).toEqual(state)
  })
})

/** What a server and a browser would hold after the effects, with a server that may be silent after it has stored. */
type Outcome = 'answered' | 'lost before' | 'lost after'
const action = fc.oneof(
  fc.record({ type: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
  fc.record({
    type: fc.constant('answer' as const),
    outcome: fc.constantFrom<Outcome>('answered', 'lost before', 'lost after'),
  }),
  fc.record({ type: fc.constantFrom('retry' as const, 'submit' as const, 'reload' as const) }),
)

describe('whatever is typed, lost and sent again', () => {
  it('nothing typed is only on the screen, no save is stored twice, and what is submitted is what is shown', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let state = openDraft('', 1)
        let browser: KeptDraft<string> | undefined
        let keys = 0
        const server = { text: '', revision: 1, answers: new Map<string, number>() }
        let pending: Extract<AutosaveEffect<string>, { type: 'save' }> | undefined
        const send = (event: AutosaveEvent<string>) => {
          const step = stepAutosave(state, event)
          state = step.state
          for (const effect of step.effects) {
            if (effect.type === 'keep') browser = effect.copy
            if (effect.type === 'forget') browser = undefined
            if (effect.type === 'save') {
              expect(pending).toBeUndefined()
              pending = effect
            }
            if (effect.type === 'submit')
              expect([effect.base, server.text]).toEqual([server.revision, state.draft])
          }
        }
        const answer = (outcome: Outcome) => {
          const save = pending
          if (!save) return
          pending = undefined
          if (outcome !== 'lost before' && !server.answers.has(save.key) && save.base === server.revision) {
            server.text = save.draft
            server.revision += 1
            server.answers.set(save.key, server.revision)
          }
          const revision = server.answers.get(save.key)
          if (outcome !== 'answered') send({ type: 'failed', key: save.key, because: 'unreachable' })
          else if (revision === undefined) send({ type: 'failed', key: save.key, because: 'conflict' })
          else send({ type: 'saved', key: save.key, revision, nextKey: `k${String((keys += 1))}` })
        }
        for (const one of actions) {
          const key = `k${String((keys += 1))}`
          if (one.type === 'type') send({ type: 'change', draft: one.text, key })
          else if (one.type === 'answer') answer(one.outcome)
          else if (one.type !== 'reload') send({ type: one.type, key })
          else {
            // The page goes; a request that is under way may still arrive, or not.
            pending = undefined
            const { text, revision } = server
            state = browser ? restoreDraft(browser, revision) : openDraft(text, revision)
          }
          expect([server.text, browser?.draft]).toContain(state.draft)
          expect(statusOf(state)).not.toBe('conflict')
        }
      }),
    )
  })
})
