'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/ui/api-client'
import type { Failure, Result } from '@/lib/core/result'
import type { ImportPreview } from '@/lib/core/view/import'
import { EMPTY_DRAFT, requestBody, type ImportDraft } from './import-draft'

type Working = 'preview' | 'import' | undefined

/** The state of an import that is being prepared: the draft, what the server makes of it, what went wrong. */
export function useImport(workspace: string) {
  const api = createApiClient(workspace)
  const router = useRouter()
  const [draft, setDraft] = useState<ImportDraft>(EMPTY_DRAFT)
  const [preview, setPreview] = useState<ImportPreview>()
  const [failure, setFailure] = useState<Failure>()
  const [working, setWorking] = useState<Working>()

  /** A change of the source makes the preview out of date; a change of a detail does not. */
  function change(part: Partial<ImportDraft>) {
    setDraft((before) => ({ ...before, ...part }))
    setFailure(undefined)
    if (Object.keys(part).some((name) => name !== 'touched')) setPreview(undefined)
  }

  async function send<T>(path: string, body: unknown, kind: Working): Promise<Result<T>> {
    setFailure(undefined)
    setWorking(kind)
    const result = await api<T>(path, { method: 'POST', body })
    if (!result.ok) setFailure(result.failure)
    return result
  }

  async function showPreview() {
    const answer = await send<ImportPreview>('/articles/preview', requestBody(draft), 'preview')
    if (answer.ok) setPreview(answer.value)
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

  return { draft, change, preview, failure, working, showPreview, importNow }
}
