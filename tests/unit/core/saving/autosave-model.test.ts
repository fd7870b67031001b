import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openDraft,
  restoreDraft,
  statusOf,
  stepAutosave,
  type AutosaveEffect,
  type AutosaveEvent,
  type KeptDraft,
} from '@/lib/core/saving/autosave'

/** What a server and a browser would hold after the effects, with a server that may be silent after it has stored. */
type Outcome = 'answered' | 'lost before' | 'lost after'
type Request = Extract<AutosaveEffect<string>, { key: string }>
const action = fc.oneof(
  fc.record({ type: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
  fc.record({
    type: fc.constant('answer' as const),
    outcome: fc.constantFrom<Outcome>('answered', 'lost before', 'lost after'),
  }),
  fc.record({ type: fc.constantFrom('send' as const, 'submit' as const) }),
  fc.record({ type: fc.constant('reload' as const), arrives: fc.boolean() }),
)

describe('whatever is typed, lost and sent again', () => {
  it('nothing typed is only on the screen, no save is stored twice, and what is submitted is what is shown', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let state = openDraft('', 1)
        let browser: KeptDraft<string> | undefined
        let keys = 0
        const nextKey = () => `k${String((keys += 1))}`
        const server = { text: '', revision: 1, answers: new Map<string, number>() }
        const submitted = new Set<string>()
        let pending: Request | undefined
        const happen = (event: AutosaveEvent<string>) => {
          const step = stepAutosave(state, event)
          state = step.state
          for (const effect of step.effects) {
            if (effect.type === 'keep') browser = effect.copy
            if (effect.type === 'forget') browser = undefined
            if (effect.type === 'save' || effect.type === 'submit') {
              expect(pending).toBeUndefined()
              pending = effect
            }
            // Sent again, it submits what was on the screen when it was asked for.
            if (effect.type === 'submit' && !submitted.has(effect.key)) {
              submitted.add(effect.key)
              expect([server.text, server.revision]).toEqual([state.draft, effect.base])
            }
          }
        }
        const arrive = (request: Request) => {
          const { key, base } = request
          if (server.answers.has(key) || base !== server.revision) return
          if (request.type === 'save') server.text = request.draft
          server.revision += 1
          server.answers.set(key, server.revision)
        }
        const answer = (outcome: Outcome) => {
          const request = pending
          if (!request) return
          pending = undefined
          const { key } = request
          if (outcome !== 'lost before') arrive(request)
          const revision = server.answers.get(key)
          if (outcome !== 'answered') happen({ type: 'failed', key, because: 'unreachable' })
          else if (revision === undefined) happen({ type: 'failed', key, because: 'conflict' })
          else happen({ type: 'saved', key, revision, nextKey: nextKey() })
        }
        for (const one of actions) {
          if (one.type === 'type') happen({ type: 'change', draft: one.text })
          else if (one.type === 'answer') answer(one.outcome)
          else if (one.type !== 'reload') happen({ type: one.type, key: nextKey() })
          else {
            // The page goes; a request that is under way may still arrive, or not.
            if (pending && one.arrives) arrive(pending)
            pending = undefined
            const { text, revision } = server
            state = browser
              ? restoreDraft(browser, { revision, same: browser.draft === text })
              : openDraft(text, revision)
          }
          expect([server.text, browser?.draft]).toContain(state.draft)
          if (statusOf(state) === 'saved') expect(server.text).toBe(state.draft)
          expect(statusOf(state)).not.toBe('conflict')
        }
      }),
    )
  })
})
