import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'

/** Undo and redo of everything done in the room. */
export const history = defineFeature({
  id: 'history',
  commands: () => ({
    undo: {
      group: 'edit',
      name: 'toolbar.undo',
      keyed: 'history.undo',
      tool: { icon: <IconArrowBackUp {...TOOL_ICON} />, compact: true },
    },
    redo: {
      group: 'edit',
      name: 'toolbar.redo',
      keyed: 'history.redo',
      tool: { icon: <IconArrowForwardUp {...TOOL_ICON} />, compact: true },
    },
  }),
  useParts: ({ work: { store, queue }, say }) => {
    const t = useTranslations('reader')
    return {
      run: {
        undo: () => {
          const undone = store.undo()
          if (!undone) say(t('refusal.nothingToUndo'))
          else say('done' in undone ? t('change.undone', { step: undone.done }) : undone.refused)
        },
        redo: () => {
          const redone = store.redo()
          if (!redone) say(t('refusal.nothingToRedo'))
          else say('done' in redone ? t('change.redone', { step: redone.done }) : redone.refused)
        },
      },
      state: {
        undo: { refusal: queue.undo.length > 0 ? null : t('refusal.nothingToUndo') },
        redo: { refusal: queue.redo.length > 0 ? null : t('refusal.nothingToRedo') },
      },
    }
  },
})
