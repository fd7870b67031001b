import { IconTextSize } from '@tabler/icons-react'
import { useState } from 'react'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { AppearanceBar } from './appearance-bar'

/** The size of the text, the length of its lines, and the width of the annotations panel. */
export const appearance = defineFeature({
  id: 'appearance',
  commands: () => ({
    open: {
      group: 'general',
      name: 'appearance.title',
      keyed: 'appearance.open',
      forReaders: true,
      button: { icon: <IconTextSize {...TOOL_ICON} />, label: 'appearance.title', needs: 'wideBar' },
      menu: { part: 'view' },
    },
  }),
  useParts: ({ appearance: wanted, beside, place }) => {
    const [opened, setOpened] = useState(false)

    function leave(): boolean {
      setOpened(false)
      return opened
    }

    function close(): void {
      setOpened(false)
      place.focusArticle()
    }

    return {
      run: { open: () => (opened ? close() : setOpened(true)) },
      leave,
      panels: {
        above: opened && <AppearanceBar wanted={wanted} isWide={!beside.narrow} onClose={close} />,
      },
    }
  },
})
