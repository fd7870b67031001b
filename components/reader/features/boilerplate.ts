import { useTranslations } from 'next-intl'
import { defineFeature } from '@/components/reader/room-feature'
import { correctSentence } from '@/components/reader/room/correct-sentence'
import { nothingSelected } from '@/components/reader/room/key-hints'

/** Saying that a sentence is none, but boilerplate, or that it is one after all. */
export const boilerplate = defineFeature({
  id: 'boilerplate',
  commands: () => ({
    toggle: { group: 'edit', name: 'keys.boilerplate', keyed: 'boilerplate.toggle', menu: { part: 'cut' } },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { head, sentences } = room.place
    const sentence = head === null ? undefined : sentences[head]
    const isBoilerplate = sentence?.residue === true

    function toggle(): void {
      if (head === null || !sentence) {
        room.say(nothingSelected(room.keys, t))
        return
      }
      const number = head + 1
      correctSentence(room, {
        ordinal: head,
        ...(isBoilerplate
          ? { edit: 'sentence', label: t('change.notBoilerplate', { number }) }
          : { edit: 'noise', label: t('change.boilerplate', { number }) }),
      })
    }

    return {
      run: { toggle },
      state: { toggle: { label: t(isBoilerplate ? 'menu.unmarkBoilerplate' : 'menu.markBoilerplate') } },
    }
  },
})
