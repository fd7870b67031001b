'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClaimsApi } from '@/components/claim/claims-api'
import { isApprovedOn } from '@/lib/core/review/voided-approval'
import type { PersonView } from '@/lib/schema/article'
import type { ClaimView, EvidenceView } from '@/lib/schema/claim'
import { EvidenceForm } from './evidence-form'
import { EvidenceList } from './evidence-list'

type EvidenceSectionProps = {
  claims: ClaimsApi
  claim: ClaimView
  me: PersonView
  /** The path of this screen. */
  place: string
  mayAdd: boolean
  /** Whether the form for a new source is open. */
  adding: boolean
  today: string
  onAdding: (adding: boolean) => void
  onChanged: () => Promise<void>
  /** Evidence that is being deleted: it shows no more. */
  leaving: ReadonlySet<string>
  onDelete: (evidence: EvidenceView) => void
  say: (message: string) => void
}

/** The evidence of a claim: what is there, and the form for more. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { claims, claim, me, place, mayAdd, adding, today, onAdding, onChanged, leaving, onDelete, say } =
    props
  const t = useTranslations('source')
  const [editing, setEditing] = useState<EvidenceView | null>(null)
  const [deleting, setDeleting] = useState<EvidenceView | null>(null)
  const evidence = claim.evidence.filter(({ id }) => !leaving.has(id))

  const form = { claims, claimId: claim.id, memberId: me.memberId, place, today, onChanged }

  return (
    <>
      {evidence.length === 0 && !adding && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('evidence.empty')}
        </Text>
      )}
      <EvidenceList
        evidence={evidence.filter(({ id }) => id !== editing?.id)}
        memberId={me.memberId}
        onEdit={setEditing}
        onDelete={setDeleting}
      />
      {editing && (
        <EvidenceForm
          {...form}
          key={editing.id}
          edited={editing}
          approved={isApprovedOn(claim, editing.id)}
          onSaved={() => {
            setEditing(null)
            say(t('evidence.saved'))
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {mayAdd && adding && (
        <EvidenceForm
          {...form}
          onSaved={({ source }) => {
            onAdding(false)
            say(t('evidence.sourceAdded', { title: source.title }))
          }}
          onClose={() => onAdding(false)}
        />
      )}
      {mayAdd && !adding && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onAdding(true)}
        >
          {t('evidence.add')}
        </Button>
      )}
      {deleting && (
        <DeleteEvidence
          evidence={deleting}
          onDelete={() => {
            onDelete(deleting)
            setDeleting(null)
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}

type DeleteEvidenceProps = {
  evidence: EvidenceView
  onDelete: () => void
  onClose: () => void
}

function DeleteEvidence({ evidence, onDelete, onClose }: DeleteEvidenceProps) {
  const t = useTranslations('source')
  const common = useTranslations('ui')
  return (
    <Modal opened onClose={onClose} withCloseButton={false} title={t('delete.title')}>
      <Text size="sm">{t('delete.lead', { title: evidence.source.title })}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button color="red" onClick={onDelete}>
          {common('delete')}
        </Button>
      </Group>
    </Modal>
  )
}
