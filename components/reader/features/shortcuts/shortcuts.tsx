import { IconKeyboard } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShortcutSheet } from '@/components/keyboard/shortcut-sheet'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { KeyTable } from './key-table'

/** The sheet of all shortcuts. */
export const shortcuts = defineFeature({
  id: 'shortcuts',
  commands: () => ({
    open: {
      group: 'general',
      name: 'keys.all',
      keyed: 'shortcuts.open',
      forReaders: true,
      button: { icon: <IconKeyboard {...TOOL_ICON} />, label: 'keys.title', needs: 'wideWindow' },
    },
  }),
  useParts: ({ keys, workspace }) => {
    const t = useTranslations('reader')
    const { mod } = useKeyNames()
    const [opened, setOpened] = useState(false)
    return {
      run: { open: () => setOpened(true) },
      panels: {
        dialog: (
          <ShortcutSheet
            workspace={workspace.slug}
            opened={opened}
            onClose={() => setOpened(false)}
            singleKeys={keys.single}
            onSingleKeys={keys.setSingle}
            singleHint={t('keys.singleHint', { mod })}
            size="44rem"
          >
            <KeyTable bindings={keys.map} singleKeys={keys.single} />
          </ShortcutSheet>
        ),
      },
    }
  },
})
