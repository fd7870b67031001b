'use client'

import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/ui/api-client'
import { Day } from '@/components/ui/day'
import type { Result } from '@/lib/core/result'
import type { ClaimView } from '@/lib/schema/claim'
import classes from './claim-editor.module.css'
import { WordingForm } from './claim-wording'
import { createClaimsApi, type ClaimWording } from './claims-api'

type Conflict = { mine: ClaimWording; theirs: ClaimView }

/** Sets a claim's wording, speaker and date right. Where somebody was faster, both wordings are there to choose from. */
export function ClaimEditor({ workspace, claim }: { workspace: string; claim: ClaimView }) {
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
      notifications.show({ message: 'Wording saved.' })
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
        Edit wording
      </Button>
    )
  }
  return (
    <div className={classes['editor']}>
      {claim.approved && (
        <p className={classes['warning']}>
          A verdict on this claim is approved. New words take the approval back; it has to be reviewed again.
        </p>
      )}
      <WordingForm claim={claim} onSave={(wording) => save(wording)} onDone={() => setEditing(false)} />
      {conflict && (
        <div className={classes['conflict']} role="group" aria-label="Two wordings">
          <div className={classes['versions']}>
            <Version title="Yours" wording={conflict.mine} />
            <Version title="Saved meanwhile" wording={conflict.theirs} />
          </div>
          <Group gap="xs">
            <Button size="xs" onClick={() => void save(conflict.mine, conflict.theirs)}>
              Save yours over it
            </Button>
            <Button size="xs" variant="default" onClick={close}>
              Keep what was saved
            </Button>
          </Group>
        </div>
      )}
    </div>
  )
}

function Version({ title, wording: { text, speaker, saidOn } }: { title: string; wording: ClaimWording }) {
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      <p className={classes['text']} dir="auto">
        {text}
      </p>
      <p className={classes['said']}>
        <bdi>{speaker ?? 'Nobody named'}</bdi>
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
