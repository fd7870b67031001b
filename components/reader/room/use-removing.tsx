import { Button, Group, Modal, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { createArticleClaimsApi } from '@/components/claim/claims-api'
import { lastOfClaim, type LeftBehind } from '@/lib/core/annotation/last-of-claim'
import { ok, type Result } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ClaimView } from '@/lib/schema/claim'
import { createChanging } from './change-annotations'
import type { Room } from './use-room'

type Asked = LeftBehind & { item: AnnotationView }

/** Removing an annotation: at once, unless it leaves a verdict without its words. */
export function useRemoving(room: Room) {
  const t = useTranslations('reader')
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { article, workspace, work, call, say } = room
  const [claims] = useState(() => createArticleClaimsApi(call, article.id))
  const { remove: removeNow, removeRefusal } = createChanging(room, t)

  async function readClaim(id: string): Promise<Result<ClaimView>> {
    const known = queries.getQueryData<ClaimView>(['claim', id])
    return known ? ok(known) : claims.read(id)
  }

  async function remove(item: AnnotationView | null): Promise<void> {
    if (!item || item.claimId === null || removeRefusal(item) !== null) {
      removeNow(item)
      return
    }
    const claim = await readClaim(item.claimId)
    if (!claim.ok) {
      say(claim.failure.message)
      return
    }
    const left = lastOfClaim({
      item,
      claim: claim.value,
      annotations: work.annotations,
      articleId: article.id,
      memberId: workspace.me.memberId,
    })
    if (left) setAsked({ ...left, item })
    else removeNow(item)
  }

  const dialog: ReactNode = asked && (
    <ConfirmRemoval
      withdraws={asked.withdraw !== null}
      onRemove={() => {
        setAsked(null)
        removeNow(asked.item, asked)
      }}
      onClose={() => setAsked(null)}
    />
  )
  return { remove, removeRefusal, dialog }
}

type ConfirmRemovalProps = { withdraws: boolean; onRemove: () => void; onClose: () => void }

function ConfirmRemoval({ withdraws, onRemove, onClose }: ConfirmRemovalProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  return (
    <Modal opened onClose={onClose} withCloseButton={false} title={t('lastAnnotation.title')}>
      <Text size="sm">{t(withdraws ? 'lastAnnotation.withdraws' : 'lastAnnotation.keeps')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button color="red" onClick={onRemove}>
          {t(withdraws ? 'lastAnnotation.removeAndWithdraw' : 'lastAnnotation.remove')}
        </Button>
      </Group>
    </Modal>
  )
}
