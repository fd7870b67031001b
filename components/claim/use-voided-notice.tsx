import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { newlyVoided } from '@/lib/core/review/voided-approval'
import type { ClaimView, VerdictView } from '@/lib/schema/claim'

type VoidedNoticeOptions = {
  claim: ClaimView | undefined
  memberId: string
  say: (message: string) => void
  /** Leads to the verdict of this member. */
  onVerdict: () => void
}

/** Tells when an approval on the open claim stops holding, whatever change did that, and leads to one's own verdict. */
export function useVoidedNotice({ claim, memberId, say, onVerdict }: VoidedNoticeOptions): void {
  const t = useTranslations('claim')
  const seen = useRef(claim)
  const tell = useEffectEvent(({ id, member }: VerdictView) => {
    const isOwn = member.memberId === memberId
    const message = isOwn ? t('voided.own') : t('voided.other', { name: member.name })
    say(message)
    notifications.show({
      id: `voided ${id}`,
      color: 'yellow',
      autoClose: 12_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {message}
          {isOwn && (
            <Button size="compact-sm" variant="light" onClick={onVerdict}>
              {t('voided.open')}
            </Button>
          )}
        </Group>
      ),
    })
  })
  useEffect(() => {
    const before = seen.current
    seen.current = claim
    if (claim && before?.id === claim.id) newlyVoided(before, claim).forEach(tell)
  }, [claim])
}
