'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClaimsApi } from '@/components/claim/claims-api'
import type { Result } from '@/lib/core/result'
import type { PersonView } from '@/lib/schema/article'
import type { ClaimView, EvidenceView } from '@/lib/schema/claim'
import { draftOf, emptyDraft, toEvidence, toFields, type EvidenceDraft } from './evidence-draft'
import { EvidenceForm } from './evidence-form'
import { EvidenceList } from './evidence-list'

type EvidenceSectionProps = {
  claims: ClaimsApi
  claim: ClaimView
  me: PersonView
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
  const { claims, claim, me, mayAdd, adding, today, onAdding, onChanged, leaving, onDelete, say } = props
  const t = useTranslations('source')
  const [editing, setEditing] = useState<EvidenceView | null>(null)
  const [deleting, setDeleting] = useState<EvidenceView | null>(null)
  const evidence = claim.evidence.filter(({ id }) => !leaving.has(id))

  async function add(draft: EvidenceDraft): Promise<Result<unknown>> {
    const saved = await claims.addEvidence(claim.id, toEvidence(draft))
    if (saved.ok) {
      await onChanged()
      onAdding(false)
      say(t('evidence.sourceSaved', { title: saved.value.source.title }))
    }
    return saved
  }

  async function change(evidence: EvidenceView, draft: EvidenceDraft): Promise<Result<unknown>> {
    const saved = await claims.changeEvidence(evidence, toFields(draft))
    await onChanged()
    if (saved.ok) {
      setEditing(null)
      say(t('evidence.saved'))
    }
    return saved
  }

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
          key={editing.id}
          initial={draftOf(editing)}
          fixedSource
          search={claims.searchSources}
          onSave={(draft) => change(editing, draft)}
          onCancel={() => setEditing(null)}
        />
      )}
      {mayAdd && adding && (
        <EvidenceForm
          initial={emptyDraft(today)}
          fixedSource={false}
          search={claims.searchSources}
          onSave={add}
          onCancel={() => onAdding(false)}
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
