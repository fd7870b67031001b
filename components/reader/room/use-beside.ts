import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { usePrinting } from '@/components/ui/use-printing'
import type { DetailSection } from '@/components/annotation/annotation-detail'
import type { Opening } from './opening'

/** What is open beside the article: the annotations, one of them in detail, or one whose note is being written. */
type Opened =
  { kind: 'list' } | { kind: 'detail'; id: string; section: DetailSection } | { kind: 'note'; id: string }

const LIST: Opened = { kind: 'list' }

/** What is open beside the article. On a narrow screen it lies over the article, when asked for. */
export function useBeside(opening: Opening | null) {
  // Paper is narrow, but nothing can be opened on it.
  const printing = usePrinting()
  const narrow = useMediaQuery('(max-width: 62em)', false) && !printing
  const [opened, setOpened] = useState(() => openedBy(opening))
  const [over, setOver] = useState(() => openedBy(opening) !== LIST)

  return {
    narrow,
    opened,
    over,
    open: (next: Opened) => {
      setOpened(next)
      setOver(true)
    },
    /** Over the article, where the screen is narrow. */
    bringUp: () => setOver(true),
    /** Off the article, where the screen is narrow. */
    putAway: () => setOver(false),
    /** Back to the list; answers whether anything else was open. */
    backToList: (): boolean => {
      setOpened(LIST)
      return opened.kind !== 'list'
    },
  }
}

function openedBy(opening: Opening | null): Opened {
  if (opening?.kind !== 'annotation' || !opening.open) return LIST
  const { annotation: id, open } = opening
  return open === 'note' ? { kind: 'note', id } : { kind: 'detail', id, section: open }
}

export type RoomBeside = ReturnType<typeof useBeside>
