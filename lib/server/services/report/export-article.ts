import { setImmediate } from 'node:timers/promises'
import { contentDisposition, fileNameOf } from '@/lib/core/formats/file-name'
import { EXPORT_FORMATS, type FormatOf } from '@/lib/schema/export-formats'
import { omittedHeader, omittedOf, unsettledOf } from '@/lib/core/formats/omitted'
import type { RowScope } from '@/lib/core/permissions/row-scope'
import type { Export, ExportScope } from '@/lib/schema/export'
import { ok, type Result } from '@/lib/core/result'
import type { ExportAssets, ExportBytes } from '@/lib/publish/export-writer'
import { loadWriter } from '@/lib/publish/writers'
import { findImage } from '@/lib/server/data/article/images'
import { readExportedWork } from '@/lib/server/data/report/read-exported-work'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend, type Grant } from '@/lib/server/grants/grant'
import { readArticle } from '@/lib/server/services/article/read-article'

/** A file to be downloaded. */
export type ExportedFile = {
  content: string | Awaited<ExportBytes>
  mediaType: string
  headers: Record<string, string>
}

/** Exports an article in a format: as much of the work on it as the role may take out (docs/design-rules.md, Roles). */
export async function exportArticle(
  grant: Grant<'report:export'>,
  articleId: string,
  format: FormatOf<'article'>,
): Promise<Result<ExportedFile>> {
  const model = await readModel(grant, articleId)
  if (!model.ok) return model
  const write = await loadWriter('article', format)
  const { mediaType, extension } = EXPORT_FORMATS[format]
  // Reading, counting and the beginning of a long file take a while each: others may have a turn in between.
  await setImmediate()
  const omitted = [...omittedOf(model.value, format), ...unsettledOf(model.value)]
  await setImmediate()
  return ok({
    content: await begun(await write(model.value, assetsOf(grant, articleId))),
    mediaType,
    headers: {
      'content-disposition': contentDisposition(fileNameOf(model.value.article.title, extension)),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(omitted.length > 0 && { 'stet-omitted': omittedHeader(omitted) }),
    },
  })
}

/** A file in pieces with its first one made, so that what fails at once is refused before anything has been sent. */
async function begun(bytes: Awaited<ExportBytes>): Promise<Awaited<ExportBytes>> {
  if (bytes instanceof Uint8Array) return bytes
  const pieces = bytes[Symbol.asyncIterator]()
  return following(await pieces.next(), pieces)
}

type Pieces = AsyncIterator<Uint8Array<ArrayBuffer>>

async function* following(first: Awaited<ReturnType<Pieces['next']>>, pieces: Pieces) {
  try {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value
  } finally {
    await pieces.return?.()
  }
}

async function readModel(grant: Grant<'report:export'>, articleId: string): Promise<Result<Export>> {
  const article = await readArticle(extend(grant, 'article:read'), articleId)
  if (!article.ok) return article
  const [{ slug, name, tags, ratings }, work] = await Promise.all([
    readWorkspace(extend(grant, 'workspace:read')),
    readExportedWork(grant, { articleId, versionId: article.value.version.id }),
  ])
  return ok({
    exportedAt: new Date().toISOString(),
    scope: scopeOf(grant.rowScope),
    by: { name: grant.actor.name, role: grant.actor.role },
    workspace: { slug, name },
    article: article.value,
    tags,
    ratings,
    ...work,
  })
}

function assetsOf(grant: Grant<'report:export'>, articleId: string): ExportAssets {
  const reader = extend(grant, 'article:read')
  return { image: (sha256) => findImage(reader, { articleId, sha256 }) }
}

function scopeOf(rowScope: RowScope): ExportScope {
  switch (rowScope) {
    case 'any':
      return 'all'
    case 'own_or_approved':
      return 'own and approved'
    case 'approved':
      return 'approved'
    case 'own':
    case 'own_or_submitted':
    case 'own_open':
    case 'others':
      throw new Error(`No export has the scope "${rowScope}".`)
  }
}
