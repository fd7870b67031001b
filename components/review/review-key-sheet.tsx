import { Modal, Switch, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
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
  const t = useTranslations('review')
  const { label: labelOf } = useKeyNames()
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')}>
      <Switch
        label={t('keys.single')}
        description={t('keys.singleHint')}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('keys.layouts')}
      </Text>
      <dl className={classes['list']} data-off={!singleKeys}>
        {REVIEW_KEYS.map(({ keys: [key], label }) => (
          <div key={label} className={classes['row']}>
            <dt>{t(label)}</dt>
            <dd>
              <kbd>{labelOf(key)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
