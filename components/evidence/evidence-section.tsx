'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClaimsApi } from '@/components/claims/claims-api'
import type { Failure, Result } from '@/lib/core/result'
import type { PersonView } from '@/lib/core/view/article'
import type { ClaimView, EvidenceView } from '@/lib/core/view/claim'
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
  say: (message: string) => void
}

/** The evidence of a claim: what is there, and the form for more. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { claims, claim, me, mayAdd, adding, today, onAdding, onChanged, say } = props
  const [editing, setEditing] = useState<EvidenceView | null>(null)
  const [deleting, setDeleting] = useState<EvidenceView | null>(null)

  async function add(draft: EvidenceDraft): Promise<Result<unknown>> {
    const saved = await claims.addEvidence(claim.id, toEvidence(draft))
    if (saved.ok) {
      await onChanged()
      onAdding(false)
      say(`Source saved: ${saved.value.source.title}.`)
    }
    return saved
  }

  async function change(evidence: EvidenceView, draft: EvidenceDraft): Promise<Result<unknown>> {
    const saved = await claims.changeEvidence(evidence, toFields(draft))
    await onChanged()
    if (saved.ok) {
      setEditing(null)
      say('Evidence saved.')
    }
    return saved
  }

  return (
    <>
      {claim.evidence.length === 0 && !adding && (
        <Text size="sm" c="dimmed" mb="xs">
          No evidence yet.
        </Text>
      )}
      <EvidenceList
        evidence={claim.evidence.filter(({ id }) => id !== editing?.id)}
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
          Cite a source
        </Button>
      )}
      {deleting && (
        <DeleteEvidence
          evidence={deleting}
          onDelete={async () => {
            const removed = await claims.removeEvidence(deleting)
            await onChanged()
            if (removed.ok) say(`Evidence deleted: ${deleting.source.title}.`)
            return removed
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}

type DeleteEvidenceProps = {
  evidence: EvidenceView
  onDelete: () => Promise<Result<unknown>>
  onClose: () => void
}

function DeleteEvidence({ evidence, onDelete, onClose }: DeleteEvidenceProps) {
  const [failure, setFailure] = useState<Failure | null>(null)

  async function remove(): Promise<void> {
    const removed = await onDelete()
    if (removed.ok) onClose()
    else setFailure(removed.failure)
  }

  return (
    <Modal opened onClose={onClose} withCloseButton={false} title="Delete this evidence?">
      <Text size="sm">
        “{evidence.source.title}” stays among the sources. Verdicts that rest on it will have to be submitted
        again.
      </Text>
      {failure && (
        <Text size="sm" c="red" role="alert" mt="xs">
          {failure.message}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" onClick={remove}>
          Delete
        </Button>
      </Group>
    </Modal>
  )
}
