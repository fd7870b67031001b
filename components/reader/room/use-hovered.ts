import { useState } from 'react'
import { annotationsAt } from '@/lib/core/annotation/annotations-at'
import type { AnnotationView } from '@/lib/schema/annotation'

/** The annotation under the pointer, be it on its words or its card; also the one whose card has the focus. */
export function useHovered(annotations: readonly AnnotationView[], memberId: string) {
  const [id, setId] = useState<string | null>(null)
  function onOffset(offset: number | null): void {
    if (offset === null) {
      setId(null)
      return
    }
    setId(annotationsAt(annotations, { start: offset, end: offset + 1 }, memberId)[0]?.id ?? null)
  }
  return { id, onOffset, onCard: setId }
}

export type Hovered = ReturnType<typeof useHovered>
