'use client'

import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import type { Failure } from '@/lib/core/result'
import { externalAnnotationApi } from '@/lib/schema/api/external-annotation'
import type { ExternalPreview, ExternalReport } from '@/lib/schema/external-annotation'

/** What is chosen about a file: a tag for each label, and where each document goes. `null` leaves it out. */
export type Choices = {
  mapping: Readonly<Record<string, string | null>>
  /** An article's id, or `new`; documents not named go where they were found. */
  targets: Readonly<Record<number, string | null>>
}

/** How far one has come. */
export type Stage =
  | { at: 'choosing' }
  | { at: 'reading'; file: File }
  | { at: 'reviewing'; file: File; preview: ExternalPreview; choices: Choices; working: boolean }
  | { at: 'done'; file: File; report: ExternalReport }

/** The state of an import of annotations: file chosen, read, reviewed, imported. A failure leaves everything as it was. */
export function useExternalImport(workspace: string) {
  const api = createApiClient(workspace)
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const [failure, setFailure] = useState<Failure>()

  async function read(file: File): Promise<void> {
    setFailure(undefined)
    setStage({ at: 'reading', file })
    const preview = await api(externalAnnotationApi.preview, { body: formOf(file) })
    if (preview.ok) {
      const mapping = Object.fromEntries(preview.value.labels.map(({ label, guess }) => [label, guess]))
      setStage({
        at: 'reviewing',
        file,
        preview: preview.value,
        choices: { mapping, targets: {} },
        working: false,
      })
    } else {
      setFailure(preview.failure)
      setStage({ at: 'choosing' })
    }
  }

  function choose(part: Partial<Choices>): void {
    setFailure(undefined)
    setStage((now) => (now.at === 'reviewing' ? { ...now, choices: { ...now.choices, ...part } } : now))
  }

  async function importNow(): Promise<void> {
    if (stage.at !== 'reviewing' || stage.working) return
    setFailure(undefined)
    setStage({ ...stage, working: true })
    const report = await api(externalAnnotationApi.import, {
      body: formOf(stage.file, stage.choices),
      once: true,
    })
    if (report.ok) setStage({ at: 'done', file: stage.file, report: report.value })
    else {
      setFailure(report.failure)
      setStage({ ...stage, working: false })
    }
  }

  function startAgain(): void {
    setFailure(undefined)
    setStage({ at: 'choosing' })
  }

  return { stage, failure, read, choose, importNow, startAgain }
}

function formOf(file: File, choices?: Choices): FormData {
  const form = new FormData()
  form.set('file', file)
  if (choices) {
    form.set('mapping', JSON.stringify(choices.mapping))
    form.set('targets', JSON.stringify(choices.targets))
  }
  return form
}
