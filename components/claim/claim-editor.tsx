'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { newlyVoided } from '@/lib/core/review/voided-approval'
import type { ClaimView } from '@/lib/schema/claim'
import classes from './claim-editor.module.css'
import { createClaimsApi } from './claims-api'
import { WordingForm } from './wording-form'

type ClaimEditorProps = { workspace: string; memberId: string; claim: ClaimView }

/** Sets a claim's wording, speaker and date right. Where somebody was faster, both wordings are there to choose from. */
export function ClaimEditor({ workspace, memberId, claim }: ClaimEditorProps) {
  const t = useTranslations('claim')
  const api = createClaimsApi(createApiClient(workspace))
  const router = useRouter()
  const [editing, setEditing] = useState(false)
  if (!editing) {
    return (
      <Button variant="default" size="xs" onClick={() => setEditing(true)}>
        {t('wording.edit')}
      </Button>
    )
  }
  return (
    <div className={classes['editor']}>
      {claim.approved && <p className={classes['warning']}>{t('wording.approvedWarning')}</p>}
      <WordingForm
        api={api}
        claim={claim}
        memberId={memberId}
        place={`/w/${workspace}/claims/${claim.id}`}
        onChanged={() => {
          router.refresh()
          return Promise.resolve()
        }}
        onSaved={(saved) => {
          notifications.show({ message: t('wording.saved') })
          for (const { member } of newlyVoided(claim, saved))
            notifications.show({ color: 'yellow', message: t('voided.other', { name: member.name }) })
        }}
        onClose={() => setEditing(false)}
      />
    </div>
  )
}
