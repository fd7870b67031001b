import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'

export type NewImage = {
  sha256: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  width: number | null
  height: number | null
}

/** Keeps the images of a version; bytes that the workspace has already are not kept twice. */
export async function insertImages(
  grant: WriteGrant<'article:import'>,
  versionId: string,
  images: readonly NewImage[],
): Promise<void> {
  const db = dbOf(grant)
  const { workspaceId } = grant
  if (images.length === 0) return
  await db.image.createMany({
    data: images.map((image) => ({ ...image, workspaceId })),
    skipDuplicates: true,
  })
  await db.versionImage.createMany({
    data: images.map(({ sha256 }) => ({ workspaceId, versionId, sha256 })),
    skipDuplicates: true,
  })
}

/** An image that some version of the article shows. */
export async function findImage(
  grant: ReadGrant<'article:read'>,
  { articleId, sha256 }: { articleId: string; sha256: string },
): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const row = await dbOf(grant).image.findFirst({
    where: {
      sha256,
      versions: { some: { version: { articleId, article: { deletedAt: null } } } },
    },
    select: { mediaType: true, bytes: true },
  })
  return row ?? undefined
}
