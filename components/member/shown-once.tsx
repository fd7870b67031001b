'use client'

import { Alert, Button, CopyButton, Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from '@/components/ui/settings.module.css'

/** A secret at the one moment that it can be seen. */
export function ShownOnce({ title, secret, onDone }: { title: string; secret: string; onDone: () => void }) {
  const t = useTranslations('member')
  return (
    <Alert color="pencil" variant="light" title={title} role="status" mb="lg">
      <Text className={classes['secret'] ?? ''}>{secret}</Text>
      <Group mt="sm" gap="xs">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {copied ? t('shownOnce.copied') : t('shownOnce.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('shownOnce.done')}
        </Button>
      </Group>
    </Alert>
  )
}
