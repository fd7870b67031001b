'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import type { Failure } from '@/lib/core/result'
import { importApi } from '@/lib/schema/api/import'
import type { ImportSender } from './use-import'
import { pathOf, tooMuchOf } from './chosen-files'

/** What is to be imported together, and how. */
export type ManyDraft = {
  /** An address in each line. */
  list: string
  files: readonly File[]
  keepsImages: boolean
  allowsDuplicates: boolean
}

const EMPTY: ManyDraft = { list: '', files: [], keepsImages: false, allowsDuplicates: false }

export type ImportOfMany = ReturnType<typeof useImportMany>

/** An import of many articles that is being prepared, and its beginning. */
export function useImportMany({ workspace, memberId, onImported }: ImportSender, list = '') {
  const api = createApiClient(workspace, memberId)
  const router = useRouter()
  const [draft, setDraft] = useState<ManyDraft>({ ...EMPTY, list })
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const addresses = linesOf(draft.list)
  const total = addresses.length + draft.files.length
  const isReady = total > 0 && tooMuchOf(draft.files) === undefined

  function change(part: Partial<ManyDraft>) {
    setFailure(undefined)
    setDraft((before) => ({ ...before, ...part }))
  }

  async function begin() {
    if (isBusy || !isReady) return
    setBusy(true)
    setFailure(undefined)
    const answer = await api(importApi.start, { body: formOf(draft), once: true })
    if (answer.ok) {
      onImported()
      // The import's own screen replaces this one; until then the button stays busy.
      router.push(`/w/${workspace}/articles/imports/${answer.value.id}`)
    } else {
      setFailure(answer.failure)
      setBusy(false)
    }
  }

  return { draft, change, addressCount: addresses.length, failure, isBusy, isReady, begin }
}

function formOf({ list, files, keepsImages, allowsDuplicates }: ManyDraft): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file, pathOf(file))
  form.set('addresses', JSON.stringify(linesOf(list)))
  form.set('images', keepsImages ? 'keep' : 'drop')
  form.set('allowDuplicates', String(allowsDuplicates))
  return form
}

function linesOf(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
