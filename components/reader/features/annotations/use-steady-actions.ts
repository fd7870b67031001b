import { useMemo } from 'react'
import type { CardActions } from '@/components/annotation/annotation-card'
import { useLatest } from '@/components/ui/use-latest'

/** The same actions in every render, which do what they were last given to do: no card is drawn anew for their sake. */
export function useSteadyActions(actions: CardActions): CardActions {
  const latest = useLatest(actions)
  return useMemo(
    () => ({
      onGo: (item) => latest.current.onGo(item),
      onHover: (id) => latest.current.onHover(id),
      onOpen: (item, section) => latest.current.onOpen(item, section),
      onNote: (item) => latest.current.onNote(item),
      notePlace: (item) => latest.current.notePlace(item),
      onSaveNote: (item, note) => latest.current.onSaveNote(item, note),
      onRetag: (item, tag) => latest.current.onRetag(item, tag),
      onRemove: (item) => latest.current.onRemove(item),
    }),
    [latest],
  )
}
