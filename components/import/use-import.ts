'use client'

import { useRouter } from 'next/navigation'
import { useReducer } from 'react'
import { createApiClient } from '@/components/api/api-client'
import type { Result } from '@/lib/core/result'
import { articleApi } from '@/lib/schema/api/article'
import { versionApi } from '@/lib/schema/api/version'
import { captureBody, requestBody, type ImportDraft } from './import-draft'
import { beginImport, nextImport } from './import-state'

export type ImportOfOne = ReturnType<typeof useImport>

/** Whose import it is, and who is told when it was taken. */
export type ImportSender = { workspace: string; memberId: string; onImported: () => void }

/** An import of one article that is being prepared, and what can be done with it. */
export function useImport({ workspace, memberId, onImported }: ImportSender, initial: Partial<ImportDraft>) {
  const api = createApiClient(workspace, memberId)
  const router = useRouter()
  const [state, dispatch] = useReducer(nextImport, initial, beginImport)
  const { draft, preview, failure, working, turn } = state

  function change(part: Partial<ImportDraft>) {
    dispatch({ kind: 'change', part })
  }

  async function send<T>(kind: 'preview' | 'import', call: () => Promise<Result<T>>): Promise<T | undefined> {
    // An import does not wait for a preview, whose answer then comes too late.
    const asked = working ? turn + 1 : turn
    dispatch({ kind: 'ask', turn: asked, working: kind })
    const answer = await call()
    if (answer.ok) return answer.value
    dispatch({ kind: 'refuse', turn: asked, working: kind, failure: answer.failure })
    return undefined
  }

  /** Asks what would be imported. A page that was fetched once, or a file that was sent, is read again and not had again. */
  async function showPreview(choice: Pick<Partial<ImportDraft>, 'extraction' | 'chapters'> = {}) {
    if (working) return
    const asked: ImportDraft = { ...draft, ...choice, leftOut: [] }
    const kept = preview?.intakeId ? { intakeId: preview.intakeId } : undefined
    const body = kept ? { ...requestChoices(asked), ...kept } : requestBody(asked)
    const found = await send('preview', () => api(articleApi.preview, { body }))
    if (found) dispatch({ kind: 'preview', turn, preview: found, choice })
  }

  async function importNow({ allowDuplicate = false }: { allowDuplicate?: boolean } = {}) {
    if (working === 'import') return
    const body = requestBody(draft, { preview, allowDuplicate })
    const made = await send('import', () => api(articleApi.import, { body, once: true }))
    if (made) leaveFor(made.id)
  }

  /** Captures what is in the draft as a new version of an article that is here already. */
  async function importAsVersion(articleId: string) {
    if (working === 'import') return
    const body = captureBody(draft, preview)
    const made = await send('import', () =>
      api(versionApi.create, { params: { articleId }, body, once: true }),
    )
    if (made) leaveFor(articleId)
  }

  /** The room replaces this screen; until then the button stays busy. */
  function leaveFor(articleId: string) {
    onImported()
    router.push(`/w/${workspace}/articles/${articleId}`)
  }

  return { draft, change, preview, failure, working, showPreview, importNow, importAsVersion }
}

function requestChoices({ extraction, chapters }: ImportDraft) {
  return { ...(extraction && { extraction }), ...(chapters && { chapters: [...chapters] }) }
}
