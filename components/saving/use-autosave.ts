import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { DraftListener, Opening, Revised } from './draft-kind'
import type { Drafts, DraftScope } from './create-drafts'

type UseAutosaveOptions<Draft, Stored extends Revised> = DraftScope &
  Opening<Draft, Stored> &
  DraftListener<Stored>

/** An autosaved draft. `stored` may change while it is edited, when the page reads it again. */
export function useAutosave<Draft, Stored extends Revised>(
  drafts: Drafts<Draft, Stored>,
  { memberId, of, onSaved, onSubmitted, ...opening }: UseAutosaveOptions<Draft, Stored>,
) {
  const [store] = useState(() => drafts.open({ memberId, of }, opening))
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const saved = useEffectEvent((stored: Stored) => onSaved?.(stored))
  const submitted = useEffectEvent((stored: Stored) => onSubmitted?.(stored))
  useEffect(() => {
    const leave = drafts.show(store)
    store.listen({ onSaved: (stored) => saved(stored), onSubmitted: (stored) => submitted(stored) })
    return () => {
      store.listen(undefined)
      leave()
    }
  }, [drafts, store])
  const { stored, calls } = opening
  useEffect(() => store.renew(calls))
  useEffect(() => store.read(stored), [store, stored])
  return { ...snapshot, store }
}
