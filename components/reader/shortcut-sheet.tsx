'use client'

import { Modal, Switch } from '@mantine/core'
import { isSingleKey, KEY_GROUPS, keyLabel, type Binding } from './key-map'
import classes from './shortcut-sheet.module.css'

type ShortcutSheetProps = {
  opened: boolean
  onClose: () => void
  bindings: readonly Binding[]
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}

/** All keys of the room, from the table that handles them. */
export function ShortcutSheet({ opened, onClose, bindings, singleKeys, onSingleKeys }: ShortcutSheetProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="44rem">
      <Switch
        label="Single-key shortcuts"
        description="Off, only keys that are no characters work (arrows, Delete, Ctrl + Z); every tool stays a button."
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
      <div className={classes['groups']}>
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3 className={classes['title']}>{group}</h3>
            <dl className={classes['list']}>
              {bindings
                .filter((binding) => binding.group === group)
                .map(({ label, keys }) => (
                  <div key={label} className={classes['row']}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={keyLabel(key)} data-off={!singleKeys && isSingleKey(key)}>
                          {keyLabel(key)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
