import { useTranslations } from 'next-intl'
import { defineFeature } from '@/components/reader/room-feature'
import type { Key } from '@/components/keyboard/keys'
import { createWidening } from './create-widening'

const LEFT = { key: 'ArrowLeft' } as const satisfies Key
const RIGHT = { key: 'ArrowRight' } as const satisfies Key
const BY_WORD = { shift: true } as const
const BY_CHARACTER = { shift: true, alt: true } as const

/** Selecting words with the keys. */
export const widening = defineFeature({
  id: 'widening',
  commands: () => ({
    select_left: { group: 'move', name: 'keys.wordLeft', keys: [LEFT], forReaders: true },
    select_right: { group: 'move', name: 'keys.wordRight', keys: [RIGHT], forReaders: true },
    word_left: {
      group: 'move',
      name: 'keys.widenLeft',
      keys: [{ ...LEFT, ...BY_WORD }],
      forReaders: true,
    },
    word_right: {
      group: 'move',
      name: 'keys.widenRight',
      keys: [{ ...RIGHT, ...BY_WORD }],
      forReaders: true,
    },
    character_left: {
      group: 'move',
      name: 'keys.characterLeft',
      keys: [{ ...LEFT, ...BY_CHARACTER }],
      forReaders: true,
    },
    character_right: {
      group: 'move',
      name: 'keys.characterRight',
      keys: [{ ...RIGHT, ...BY_CHARACTER }],
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
