import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addressOf } from '@/components/api/address-of'
import { saveFile } from '@/components/ui/save-file'
import { fileNameOf } from '@/lib/core/formats/file-name'
import { writeZip, type ZipEntry } from '@/lib/core/write-zip'
import { articleApi } from '@/lib/schema/api/article'
import type { ArticleSummary } from '@/lib/schema/article-list'
import { EXPORT_FORMATS, type FormatOf } from '@/lib/schema/export-formats'

/** Saves articles as files: one by itself, several in one ZIP archive. */
export function useExportMany(workspace: string) {
  const t = useTranslations('article')
  const ui = useTranslations('ui')
  const [busy, setBusy] = useState(false)

  async function exportAs(
    format: FormatOf<'article'>,
    articles: readonly Pick<ArticleSummary, 'id' | 'title'>[],
  ): Promise<void> {
    setBusy(true)
    const { extension, mediaType: type } = EXPORT_FORMATS[format]
    const files: ZipEntry[] = []
    let failed = 0
    for (const { id, title } of articles) {
      const content = await download(
        addressOf(workspace, articleApi.export, { params: { articleId: id }, query: { format } }),
      )
      if (content) files.push({ name: unusedName(fileNameOf(title, extension), files), content })
      else failed += 1
    }
    setBusy(false)
    const [only] = files
    if (only && files.length === 1) saveFile(only.content, { name: only.name, type })
    else if (files.length > 1)
      saveFile(writeZip(files), { name: `${workspace}.zip`, type: 'application/zip' })
    if (failed > 0)
      notifications.show({
        color: 'red',
        title: ui('changeFailed'),
        message: t('selection.exportFailed', { count: failed }),
      })
  }

  return { exportAs, busy }
}

/** The bytes at an address; undefined if they do not come. */
async function download(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  } catch {
    // The server cannot be reached, which the caller tells.
    return undefined
  }
}

function unusedName(name: string, files: readonly ZipEntry[]): string {
  const dot = name.lastIndexOf('.')
  let unused = name
  for (let number = 2; files.some((file) => file.name === unused); number += 1)
    unused = `${name.slice(0, dot)} (${String(number)})${name.slice(dot)}`
  return unused
}
