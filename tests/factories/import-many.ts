import { importRowPage } from '@/lib/schema/api/import'
import { importJobView } from '@/lib/schema/import-job'
import { expectAnswer, send } from './api'
import type { Person } from './desk'

export type NamedFile = { name: string; content: string }

/** Begins an import of files, and of addresses. */
export function startImport(by: Person, files: readonly NamedFile[], addresses: readonly string[] = []) {
  const form = new FormData()
  for (const { name, content } of files) form.append('file', new Blob([content]), name)
  form.set('addresses', JSON.stringify(addresses))
  return expectAnswer(201, importJobView, send(by, 'POST /imports', { form }))
}

export function readImport(by: Person, id: string) {
  return expectAnswer(200, importJobView, send(by, `GET /imports/${id}`))
}

export async function readRows(by: Person, id: string) {
  return (await expectAnswer(200, importRowPage, send(by, `GET /imports/${id}/rows?limit=500`))).items
}

/** Files of which each makes an article: one sentence that no other has, as Markdown, so that a reader's process is needed. */
export function differentFiles(count: number): NamedFile[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `reading-${String(index + 1)}.md`,
    content: `# Reading ${String(index + 1)}\n\nThe gauge showed ${String(1000 + index)} at noon.`,
  }))
}
