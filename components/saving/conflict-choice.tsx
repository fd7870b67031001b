import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type ConflictChoiceProps = {
  title: string
  /** Shows the saved version. The person's own version is in the form above it. */
  children: ReactNode
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Shows the saved version and lets the person choose between it and their own. Both are kept until they choose. */
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
