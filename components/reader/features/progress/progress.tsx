import { readingProgress } from '@/lib/core/annotation/reading-progress'
import { defineFeature } from '@/components/reader/room-feature'
import { ReadingStatus } from './reading-status'
import { useSeen } from './use-seen'

/** How much of the article one has read. */
export const progress = defineFeature({
  id: 'progress',
  commands: () => ({}),
  useParts: ({ api, article, place, work, mayAnnotate }) => {
    const { sentences, head } = place
    const start = head === null ? undefined : sentences[head]?.start
    const seen = useSeen({ api, articleId: article.id, enabled: mayAnnotate, start })
    const read = readingProgress(sentences, seen, work.annotated)
    return { run: {}, panels: { status: <ReadingStatus {...read} /> } }
  },
})
