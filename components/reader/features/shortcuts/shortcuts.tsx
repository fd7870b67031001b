import { IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { ShortcutSheet } from './shortcut-sheet'

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
    const [opened, setOpened] = useState(false)
    return {
      run: { open: () => setOpened(true) },
      panels: {
        dialog: (
          <ShortcutSheet
            opened={opened}
            onClose={() => setOpened(false)}
            bindings={keys.map}
            singleKeys={keys.single}
            onSingleKeys={keys.setSingle}
            helpHref={`/w/${workspace.slug}/help`}
            settingsHref={`/w/${workspace.slug}/settings/shortcuts`}
          />
        ),
      },
    }
  },
})
