'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/ui/api-client'
import type { Failure, Result } from '@/lib/core/result'
import type { ImportPreview } from '@/lib/core/view/import'
import { captureBody, EMPTY_DRAFT, outdatesPreview, requestBody, type ImportDraft } from './import-draft'

export type Working = 'preview' | 'import' | undefined

/** What a person chose about a reading that is out of date. */
const UNREAD = { extraction: undefined, chapters: undefined, leftOut: [], terms: [] }

/** The state of an import that is being prepared: the draft, what the server makes of it, what went wrong. */
export function useImport(workspace: string, initial: Partial<ImportDraft> = {}) {
  const api = createApiClient(workspace)
  const router = useRouter()
  const [draft, setDraft] = useState<ImportDraft>({ ...EMPTY_DRAFT, ...initial })
  const [preview, setPreview] = useState<ImportPreview>()
  const [failure, setFailure] = useState<Failure>()
  const [working, setWorking] = useState<Working>()

  /** A change of the source makes the preview out of date; a change of a detail does not. */
  function change(part: Partial<ImportDraft>) {
    setFailure(undefined)
    if (outdatesPreview(part)) {
      setPreview(undefined)
      setDraft((before) => ({ ...before, ...UNREAD, ...part }))
    } else {
      setDraft((before) => ({ ...before, ...part }))
    }
  }

  async function send<T>(path: string, body: unknown, kind: Working): Promise<Result<T>> {
    setFailure(undefined)
    setWorking(kind)
    const result = await api<T>(path, { method: 'POST', body })
    if (!result.ok) setFailure(result.failure)
    return result
  }

  /** Asks what would be imported. A page that was fetched once, or a file that was sent, is read again and not had again. */
  async function showPreview(choice: Pick<Partial<ImportDraft>, 'extraction' | 'chapters'> = {}) {
    const asked: ImportDraft = { ...draft, ...choice, leftOut: [] }
    const kept = preview?.intakeId ? { intakeId: preview.intakeId } : undefined
    const body = kept ? { ...requestChoices(asked), ...kept } : requestBody(asked)
    const answer = await send<ImportPreview>('/articles/preview', body, 'preview')
    if (answer.ok) {
      setDraft((before) => ({ ...before, ...choice, leftOut: [], terms: [] }))
      setPreview(answer.value)
    }
    setWorking(undefined)
  }

  async function importNow({ allowDuplicate = false }: { allowDuplicate?: boolean } = {}) {
    if (working) return
    const body = requestBody(draft, { preview, allowDuplicate })
    const answer = await send<{ id: string }>('/articles', body, 'import')
    // The room replaces this screen; until then the button stays busy.
    if (answer.ok) router.push(`/w/${workspace}/articles/${answer.value.id}`)
    else setWorking(undefined)
  }

  /** Captures what is in the draft as a new version of an article that is here already. */
  async function importAsVersion(articleId: string) {
    if (working) return
    const body = captureBody(draft, preview)
    const answer = await send(`/articles/${articleId}/versions`, body, 'import')
    if (answer.ok) router.push(`/w/${workspace}/articles/${articleId}`)
    else setWorking(undefined)
  }

  return { draft, change, preview, failure, working, showPreview, importNow, importAsVersion }
}

function requestChoices({ extraction, chapters }: ImportDraft) {
  return { ...(extraction && { extraction }), ...(chapters && { chapters }) }
}
