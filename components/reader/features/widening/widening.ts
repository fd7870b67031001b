import { useTranslations } from 'next-intl'
import { defineFeature } from '@/components/reader/room-feature'
import { createWidening } from './create-widening'

/** Selecting words with the keys. */
export const widening = defineFeature({
  id: 'widening',
  commands: () => ({
    select_left: { group: 'move', name: 'keys.wordLeft', keyed: 'widening.select_left', forReaders: true },
    select_right: { group: 'move', name: 'keys.wordRight', keyed: 'widening.select_right', forReaders: true },
    word_left: {
      group: 'move',
      name: 'keys.widenLeft',
      keyed: 'widening.word_left',
      forReaders: true,
    },
    word_right: {
      group: 'move',
      name: 'keys.widenRight',
      keyed: 'widening.word_right',
      forReaders: true,
    },
    character_left: {
      group: 'move',
      name: 'keys.characterLeft',
      keyed: 'widening.character_left',
      forReaders: true,
    },
    character_right: {
      group: 'move',
      name: 'keys.characterRight',
      keyed: 'widening.character_right',
      forReaders: true,
    },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { widen, select } = createWidening(room, t)
    return {
      run: {
        select_left: () => select('left'),
        select_right: () => select('right'),
        word_left: () => widen('left', 'word'),
        word_right: () => widen('right', 'word'),
        character_left: () => widen('left', 'grapheme'),
        character_right: () => widen('right', 'grapheme'),
      },
    }
  },
})
