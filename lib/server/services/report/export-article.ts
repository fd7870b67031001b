import { contentDisposition, fileNameOf } from '@/lib/core/formats/file-name'
import { findFormat } from '@/lib/core/formats/formats'
import type { ExportScope } from '@/lib/schema/export'
import { omittedHeader } from '@/lib/core/formats/omitted'
import type { Reach } from '@/lib/core/permissions/permissions'
import { ok, type Result } from '@/lib/core/result'
import { readExportedWork } from '@/lib/server/data/report/read-exported-work'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend, type Grant } from '@/lib/server/grants/grant'
import { readArticle } from '@/lib/server/services/article/read-article'

/** A file to be downloaded. */
export type ExportedFile = { content: string; mediaType: string; headers: Record<string, string> }

/** Exports an article in a format: as much of the work on it as the role may take out (DESIGN §3). */
export async function exportArticle(
  grant: Grant<'report:export'>,
  articleId: string,
  formatName: string,
): Promise<Result<ExportedFile>> {
  const format = findFormat(formatName)
  if (!format.ok) return format
  const article = await readArticle(extend(grant, 'article:read'), articleId)
  if (!article.ok) return article
  const [{ slug, name, tags, ratings }, work] = await Promise.all([
    readWorkspace(extend(grant, 'workspace:read')),
    readExportedWork(grant, { articleId, versionId: article.value.version.id }),
  ])
  const { content, notCarried } = format.value.serialise({
    exportedAt: new Date().toISOString(),
    scope: scopeOf(grant.reach),
    by: { name: grant.actor.name, role: grant.actor.role },
    workspace: { slug, name },
    article: article.value,
    tags,
    ratings,
    ...work,
  })
  return ok({
    content,
    mediaType: format.value.mediaType,
    headers: {
      'content-disposition': contentDisposition(fileNameOf(article.value.title, format.value.extension)),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(notCarried.length > 0 && { 'stet-not-carried': omittedHeader(notCarried) }),
    },
  })
}

function scopeOf(reach: Reach): ExportScope {
  switch (reach) {
    case 'any':
      return 'all'
    case 'own_or_approved':
      return 'own and approved'
    case 'approved':
      return 'approved'
    case 'own':
    case 'own_open':
    case 'others':
      throw new Error(`No export has the reach "${reach}".`)
  }
}
