import type { CallOptions } from '@/components/api/api-client'
import {
  openDraft,
  restoreDraft,
  statusOf,
  stepAutosave,
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
} from '@/lib/core/saving/autosave'
import type { Result } from '@/lib/core/result'
import type {
  AutosaveSnapshot,
  AutosaveStore,
  CopyState,
  DraftKind,
  DraftListener,
  Opening,
  Revised,
} from './draft-kind'
import { judgeAnswer, type FailedAnswer, type Judged } from './judge-answer'
import { adoptCopy, forgetCopy, keepCopy } from './kept-copies'
import { isLeaving, watchPage } from './page-life'
import { readKeptDraft } from './read-kept-draft'
import { createPause, createRetry } from './timers'

/** An answer that takes longer is taken for lost; under its key the request can be sent again. */
const ANSWER_MS = 20_000

/** One draft: on the screen and in the browser at once, on the server in the background, one request at a time. */
export function createAutosave<Draft, Stored extends Revised>(
  scope: string,
  kind: DraftKind<Draft, Stored>,
  { place, stored, calls: first }: Opening<Draft, Stored>,
): AutosaveStore<Draft, Stored> {
  const listeners = new Set<() => void>()
  const pause = createPause(send)
  const retry = createRetry(send)
  let listener: DraftListener<Stored> | undefined
  let calls = first
  let known = stored
  let state = openDraft(calls.draftOf(stored), stored?.revision)
  let beside: Beside<Stored> = {
    ready: false,
    failure: undefined,
    theirs: undefined,
    replaced: 0,
    copy: 'none',
  }
  let snapshot = snapshotOf(state, beside, kind)
  let unwatch: (() => void) | undefined
  let isAside = false

  function show(part: Partial<Beside<Stored>> = {}): void {
    beside = { ...beside, ...part }
    snapshot = snapshotOf(state, beside, kind)
    for (const tell of listeners) tell()
  }

  function dispatch(event: AutosaveEvent<Draft>, part?: Partial<Beside<Stored>>): void {
    const step = stepAutosave(state, event)
    state = step.state
    for (const effect of step.effects) perform(effect)
    show(part)
  }

  function perform(effect: AutosaveEffect<Draft>): void {
    switch (effect.type) {
      case 'keep':
        void keepCopy({ scope, place }, effect.copy).then(
          () => showCopy('kept'),
          () => showCopy('refused'),
        )
        break
      case 'forget':
        void forgetCopy(scope).then(
          () => showCopy('none'),
          () => showCopy('refused'),
        )
        break
      case 'save':
        void request(effect, effect.draft, (options) => calls.save(effect.draft, at(effect.base), options))
        break
      case 'submit':
        void request(effect, undefined, async (options) => {
          const place = at(effect.base)
          if (!calls.submit || !place) throw new Error('This draft cannot be submitted.')
          return calls.submit(place, options)
        })
    }
  }

  /** Only news: while somebody types, an older copy is there already. */
  function showCopy(copy: CopyState): void {
    if (copy !== beside.copy) show({ copy })
  }

  function at(revision: number | undefined): Revised | undefined {
    return known && revision !== undefined ? { id: known.id, revision } : undefined
  }

  /** Without a draft, it is a submission. */
  async function request(
    { key, base }: { key: string; base: number | undefined },
    draft: Draft | undefined,
    call: (options: CallOptions) => Promise<Result<Stored>>,
  ): Promise<void> {
    const signal = AbortSignal.timeout(ANSWER_MS)
    const answer = await call({ idempotencyKey: key, signal, keepalive: isLeaving() })
    const shown = state.stored === state.edition ? state.draft : undefined
    const judged = judgeAnswer(kind, { base, draft, shown }, answer)
    if (state.sending?.key === key) settle(key, judged, draft === undefined ? 'submit' : 'save')
    if (judged.there) await calls.onChanged()
  }

  function settle(key: string, judged: Judged<Stored>, sent: 'save' | 'submit'): void {
    switch (judged.outcome) {
      case 'saved':
        succeed(key, judged.there)
        if (sent === 'submit') listener?.onSubmitted?.(judged.there)
        else if (isSettled()) listener?.onSaved?.(judged.there)
        return
      case 'same':
        submitAgain(key, judged.there)
        return
      case 'failed':
        failWith(key, judged)
    }
  }

  function succeed(key: string, there: Stored): void {
    known = there
    retry.reset()
    const { revision } = there
    dispatch({ type: 'saved', key, revision, nextKey: crypto.randomUUID() }, { failure: undefined })
  }

  /** Another revision that says the same: what it rests on was changed, say. */
  function submitAgain(key: string, there: Stored): void {
    known = there
    dispatch({ type: 'failed', key, because: 'refused' })
    dispatch({ type: 'keep-mine', revision: there.revision, key: crypto.randomUUID() })
    dispatch({ type: 'submit', key: crypto.randomUUID() })
  }

  function failWith(key: string, { because, failure, there }: FailedAnswer<Stored>): void {
    dispatch(
      { type: 'failed', key, because },
      { failure, theirs: because === 'conflict' ? there : undefined },
    )
    if (because === 'unreachable' && failure?.code !== 'unauthenticated') retry.later()
  }

  function send(): void {
    pause.clear()
    retry.clear()
    dispatch({ type: 'send', key: crypto.randomUUID() })
  }

  function replaceBy(next: Stored | undefined): void {
    known = next
    pause.clear()
    retry.clear()
    const replaced = beside.replaced + 1
    dispatch(
      { type: 'use-stored', draft: calls.draftOf(next), revision: next?.revision },
      { failure: undefined, theirs: undefined, replaced },
    )
  }

  function isSettled(): boolean {
    const status = statusOf(state)
    return status === 'unchanged' || status === 'saved'
  }

  function isWaiting(): boolean {
    return state.sending !== undefined || (kind.sends === 'pause' && !isSettled())
  }

  function restore(kept: unknown): void {
    const copy = readKeptDraft(kind.schema, kept)
    if (copy && statusOf(state) === 'unchanged') {
      state = restoreDraft(known ? copy : { ...copy, base: undefined }, {
        revision: known?.revision,
        same: known !== undefined && kind.isStored(copy.draft, known),
      })
      show({
        ready: true,
        copy: 'kept',
        replaced: beside.replaced + 1,
        theirs: state.halt === 'conflict' ? known : undefined,
      })
      if (isSettled()) perform({ type: 'forget' })
      else if (kind.sends === 'pause' || copy.sending) send()
    } else show({ ready: true })
  }

  return {
    scope,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    getSnapshot: () => snapshot,
    start: () => {
      if (unwatch) return
      unwatch = watchPage({
        isUnsaved: () => isWaiting() || (beside.copy !== 'kept' && !isSettled()),
        flush,
        retry: () => {
          if (state.halt === 'unreachable' && isWaiting()) send()
        },
      })
      adoptCopy(scope).then(restore, () => show({ ready: true, copy: 'refused' }))
    },
    stop: () => {
      unwatch?.()
      unwatch = undefined
      pause.clear()
      retry.clear()
    },
    renew: (next) => {
      calls = next
    },
    listen: (next) => {
      listener = next
    },
    change: (draft) => {
      if (!beside.ready) return
      isAside = false
      dispatch({ type: 'change', draft })
      if (kind.sends === 'pause') pause.begin()
    },
    flush,
    setAside: () => {
      isAside = true
      pause.clear()
    },
    send,
    submit: () => {
      pause.clear()
      dispatch({ type: 'submit', key: crypto.randomUUID() })
    },
    keepMine: () => {
      const { theirs } = beside
      if (!theirs) return
      known = theirs
      const { revision } = theirs
      dispatch(
        { type: 'keep-mine', revision, key: crypto.randomUUID() },
        { failure: undefined, theirs: undefined },
      )
    },
    useStored: () => replaceBy(beside.theirs ?? known),
    discard: () => {
      if (beside.ready) replaceBy(known)
    },
    read: (next) => {
      if (!next) return
      if (!known || next.revision > known.revision) known = next
      const draft = calls.draftOf(next)
      const same = kind.isStored(state.draft, next)
      const before = state.draft
      dispatch({ type: 'read', draft, revision: next.revision, same })
      if (state.draft !== before) show({ replaced: beside.replaced + 1 })
    },
    isWaiting,
  }

  function flush(): void {
    if (kind.sends !== 'asked' && !isAside && !isSettled() && state.halt === undefined) send()
  }
}

type Beside<Stored> = Pick<
  AutosaveSnapshot<unknown, Stored>,
  'ready' | 'failure' | 'theirs' | 'replaced' | 'copy'
>

function snapshotOf<Draft, Stored extends Revised>(
  state: Autosave<Draft>,
  beside: Beside<Stored>,
  { sends }: DraftKind<Draft, Stored>,
): AutosaveSnapshot<Draft, Stored> {
  const { draft, sending, submitting } = state
  const status = statusOf(state)
  // What nobody has asked to send is not being saved.
  const isResting = status === 'saving' && sends !== 'pause' && !sending
  return {
    ...beside,
    draft,
    status: isResting ? 'kept' : status,
    sending: sending !== undefined,
    submitting: submitting || (sending?.kind === 'submit' && state.halt === undefined),
  }
}
