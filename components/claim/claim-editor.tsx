'use client'

import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { newlyVoided } from '@/lib/core/review/voided-approval'
import type { Result } from '@/lib/core/result'
import type { ClaimView } from '@/lib/schema/claim'
import classes from './claim-editor.module.css'
import { WordingForm } from './claim-wording'
import { createClaimsApi, type ClaimWording } from './claims-api'

type Conflict = { mine: ClaimWording; theirs: ClaimView }

/** Sets a claim's wording, speaker and date right. Where somebody was faster, both wordings are there to choose from. */
export function ClaimEditor({ workspace, claim }: { workspace: string; claim: ClaimView }) {
  const t = useTranslations('claim')
  const api = createClaimsApi(createApiClient(workspace))
  const router = useRouter()
  const [editing, setEditing] = useState(false)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  function close(): void {
    setEditing(false)
    setConflict(null)
    router.refresh()
  }

  async function save(mine: ClaimWording, base = claim): Promise<Result<unknown>> {
    const saved = await api.reword(base, mine)
    if (saved.ok) {
      const voided = newlyVoided(base, saved.value)
      notifications.show({ message: t('wording.saved') })
      for (const { member } of voided)
        notifications.show({ color: 'yellow', message: t('voided.other', { name: member.name }) })
      close()
    } else if (saved.failure.code === 'conflict') {
      const theirs = await api.read(claim.id)
      if (theirs.ok) setConflict({ mine, theirs: theirs.value })
    }
    return saved
  }

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
      <WordingForm claim={claim} onSave={(wording) => save(wording)} onDone={() => setEditing(false)} />
      {conflict && (
        <div className={classes['conflict']} role="group" aria-label={t('wording.conflict')}>
          <div className={classes['versions']}>
            <Version title={t('wording.yours')} wording={conflict.mine} />
            <Version title={t('wording.stored')} wording={conflict.theirs} />
          </div>
          <Group gap="xs">
            <Button size="xs" onClick={() => void save(conflict.mine, conflict.theirs)}>
              {t('wording.overwrite')}
            </Button>
            <Button size="xs" variant="default" onClick={close}>
              {t('wording.keepSaved')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  )
}

function Version({ title, wording: { text, speaker, saidOn } }: { title: string; wording: ClaimWording }) {
  const t = useTranslations('claim')
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      <p className={classes['text']} dir="auto">
        {text}
      </p>
      <p className={classes['said']}>
        <bdi>{speaker ?? t('wording.noSpeaker')}</bdi>
        {saidOn !== null && (
          <>
            {', '}
            <Day at={saidOn} />
          </>
        )}
      </p>
    </section>
  )
}
