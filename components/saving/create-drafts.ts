import { createAutosave } from './create-autosave'
import { reportDraft } from './open-drafts'
import type { AutosaveStore, DraftKind, Opening, Revised } from './draft-kind'

/** `memberId`: nobody else who signs in with this browser gets the draft. */
export type DraftScope = { memberId: string; of: string }

/** All drafts of one kind that are open in this page, or left with something on its way to the server. */
export type Drafts<Draft, Stored extends Revised> = {
  open: (scope: DraftScope, opening: Opening<Draft, Stored>) => AutosaveStore<Draft, Stored>
  /** A screen shows the draft, until the function that is answered is called. */
  show: (store: AutosaveStore<Draft, Stored>) => () => void
}

/** A draft outlives its screen for as long as something of it is on its way: leaving a screen loses nothing. */
export function createDrafts<Draft, Stored extends Revised>(
  kind: DraftKind<Draft, Stored>,
): Drafts<Draft, Stored> {
  const live = new Map<string, AutosaveStore<Draft, Stored>>()
  const screens = new Map<string, number>()
  const follows = new Map<string, () => void>()

  function follow(store: AutosaveStore<Draft, Stored>): void {
    const report = (): void => reportDraft(store.scope, store.getSnapshot())
    follows.set(store.scope, store.subscribe(report))
    report()
  }

  function leave(store: AutosaveStore<Draft, Stored>): void {
    if (screens.has(store.scope) || store.isWaiting()) return
    store.stop()
    live.delete(store.scope)
    follows.get(store.scope)?.()
    follows.delete(store.scope)
    reportDraft(store.scope, undefined)
  }

  return {
    open({ memberId, of }, opening) {
      const scope = `${memberId}/${kind.name}/${of}`
      return live.get(scope) ?? createAutosave(scope, kind, opening)
    },
    show(store) {
      const { scope } = store
      live.set(scope, store)
      if (!follows.has(scope)) follow(store)
      screens.set(scope, (screens.get(scope) ?? 0) + 1)
      store.start()
      return () => {
        const left = (screens.get(scope) ?? 1) - 1
        if (left > 0) screens.set(scope, left)
        else {
          screens.delete(scope)
          store.flush()
          store.subscribe(() => leave(store))
          leave(store)
        }
      }
    },
  }
}
