import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { atSentence, sentenceAt } from '@/lib/core/annotation/sentence-cursor'
import type { Span } from '@/lib/core/text/span'
import type { Found } from '@/lib/editor/highlight-layer/layer-state'
import { FindBar } from './find-bar'

/** Searching the article's text. */
export const search = defineFeature({
  id: 'search',
  commands: () => ({
    open: {
      group: 'general',
      name: 'search.label',
      keyed: 'search.open',
      forReaders: true,
      button: { icon: <IconSearch {...TOOL_ICON} />, label: 'menu.search' },
    },
  }),
  useParts: ({ article, place }) => {
    const [searching, setSearching] = useState(false)
    const [found, setFound] = useState<Found | null>(null)

    /** Leaves one at the sentence found. */
    function close(span: Span | null): void {
      setFound(null)
      setSearching(false)
      if (span) place.go(atSentence(sentenceAt(place.sentences, span.start)))
      place.focusArticle()
    }

    return {
      run: { open: () => setSearching(true) },
      panels: {
        above: searching && <FindBar text={article.text} onShow={setFound} onClose={close} />,
      },
      found,
    }
  },
})
