import { defineFeature } from '@/components/reader/room-feature'
import { ReadingStatus } from './reading-status'

/** How much of the article one has read. */
export const progress = defineFeature({
  id: 'progress',
  commands: () => ({}),
  useParts: ({ api, article, place: { sentences, head }, work, mayAnnotate }) => ({
    run: {},
    panels: {
      status: (
        <ReadingStatus
          api={api}
          articleId={article.id}
          sentences={sentences}
          annotated={work.annotated}
          kept={mayAnnotate}
          start={head === null ? undefined : sentences[head]?.start}
        />
      ),
    },
  }),
})
