import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'

type MissingTargetProps = { message: MessageKey<'reader'>; onClose: () => void }

/** Says that what a link leads to is not in the article. */
export function MissingTarget({ message, onClose }: MissingTargetProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      radius={0}
      withCloseButton
      closeButtonLabel={common('close')}
      onClose={onClose}
    >
      {t(message)}
    </Alert>
  )
}
