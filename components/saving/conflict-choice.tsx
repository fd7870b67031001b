import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type ConflictChoiceProps = {
  title: string
  /** The saved version; one's own is on the screen above. */
  children: ReactNode
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** The version that is stored now, beside one's own, and the choice between the two: nothing is lost until then. */
export function ConflictChoice({ title, children, onKeepMine, onTakeTheirs }: ConflictChoiceProps) {
  const t = useTranslations('saving')
  return (
    <Alert color="yellow" variant="light" title={title} role="alert">
      <Text size="sm">{t('conflict')}</Text>
      {children}
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('useStored')}
        </Button>
      </Group>
    </Alert>
  )
}
