import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

/** In a form for something that an approved verdict rests on: what saving it does. */
export function ApprovalHint() {
  const t = useTranslations('claim')
  return (
    <Text size="xs" role="note">
      {t('voided.hint')}
    </Text>
  )
}
