import { IconCut } from '@tabler/icons-react'
import { MENU_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { useSplit } from './use-split'

/** Correcting how the article was cut into sentences. */
export const splitting = defineFeature({
  id: 'splitting',
  commands: () => ({
    split: {
      group: 'edit',
      name: 'keys.split',
      keyed: 'splitting.split',
      menu: { part: 'cut', icon: <IconCut {...MENU_ICON} /> },
    },
    merge: { group: 'edit', name: 'keys.merge', keyed: 'splitting.merge', menu: { part: 'cut' } },
  }),
  useParts: ({ article, place, work, say }) => {
    const { sentences, at } = place
    const { cut, active, begin, point, merge } = useSplit({
      article,
      sentences,
      place: at,
      store: work.store,
      say,
    })
    return { run: { split: begin, merge }, mode: active ? { onPoint: point } : null, cut }
  },
})
