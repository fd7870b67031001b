import * as z from 'zod'
import { wholeDatabase } from '@/tests/factories/whole-database'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import { inParallel } from '@/tests/conformance/in-parallel'

export type HeaderTally = { originals: number; images: number; svgKept: number; faults: string[] }

/** Asks for every original and every image there is, and looks whether a browser could take one for a page of the product. */
export async function checkHeaders(running: RunningDesk): Promise<HeaderTally> {
  const db = wholeDatabase()
  const where = { workspaceId: running.desk.workspaceId }
  const versions = await db.articleVersion.findMany({ where, select: { articleId: true, number: true } })
  const images = await db.versionImage.findMany({
    where,
    select: {
      sha256: true,
      image: { select: { mediaType: true } },
      version: { select: { articleId: true } },
    },
  })
  const faults: string[] = []
  async function ask(path: string, isRight: (headers: Headers) => boolean): Promise<void> {
    const { status, headers } = await running.ask(path)
    const isSafe =
      status === 200 &&
      headers.get('x-content-type-options') === 'nosniff' &&
      /default-src 'none'.*sandbox/.test(headers.get('content-security-policy') ?? '') &&
      isRight(headers)
    if (!isSafe) faults.push(`${path} answers ${String(status)} with ${JSON.stringify([...headers])}`)
  }
  const asks = [
    ...versions.map(
      ({ articleId, number }) =>
        () =>
          ask(`/articles/${articleId}/versions/${String(number)}/original`, isDownload),
    ),
    ...images.map(
      ({ sha256, version }) =>
        () =>
          ask(`/articles/${version.articleId}/images/${sha256}`, isPicture),
    ),
  ]
  await inParallel([1, 2, 3, 4], asks, (one) => one())
  return {
    originals: versions.length,
    images: images.length,
    svgKept: images.filter(({ image }) => !KEPT.safeParse(image.mediaType).success).length,
    faults,
  }
}

const KEPT = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

function isDownload(headers: Headers): boolean {
  return (
    headers.get('content-type') === 'application/octet-stream' &&
    (headers.get('content-disposition') ?? '').startsWith('attachment;')
  )
}

function isPicture(headers: Headers): boolean {
  return KEPT.safeParse(headers.get('content-type')).success
}
