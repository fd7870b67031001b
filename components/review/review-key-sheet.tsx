import { Modal, Switch } from '@mantine/core'
import classes from './review-key-sheet.module.css'
import { REVIEW_KEYS } from './review-keys'

type ReviewKeySheetProps = {
  opened: boolean
  onClose: () => void
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}

/** All keys of the desk, from the table that handles them. */
export function ReviewKeySheet({ opened, onClose, singleKeys, onSingleKeys }: ReviewKeySheetProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts">
      <Switch
        label="Single-key shortcuts"
        description="Off, every key does what it does elsewhere; each command stays a button."
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
      <dl className={classes['list']} data-off={!singleKeys}>
        {REVIEW_KEYS.map(({ key, label }) => (
          <div key={key} className={classes['row']}>
            <dt>{label}</dt>
            <dd>
              <kbd>{key.toUpperCase()}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
