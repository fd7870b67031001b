import { fetchSettings } from '@/lib/server/services/fetch-settings'
import { createHash } from 'node:crypto'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { mapImages } from '@/lib/core/document/images-of'
import { fail, ok, type Result } from '@/lib/core/result'
import { fetchImage } from '@/lib/ingest/fetch/fetch-image'
import type { Occasion } from '@/lib/ingest/fetch/robots-setting'
import { identifyImage, type FoundImage } from '@/lib/ingest/images/identify-image'
import type { Picture } from '@/lib/ingest/import-input'

export type KeptImage = FoundImage & { sha256: string }

type Illustrated = { document: ArticleDocument; images: readonly KeptImage[]; notes: readonly string[] }

const MOST_IMAGES = 60
const MOST_BYTES = 25 * 1024 * 1024
/** For all of them together: an article is not kept waiting for a slow site's pictures. */
const SECONDS = 30

/** How many are fetched side by side: a list of many articles leaves a site in peace. */
const AT_ONCE: Record<Occasion, number> = { single: 4, bulk: 1 }

export type CaptureOptions = { signal?: AbortSignal; occasion?: Occasion }

/**
 * The document with each picture replaced by its captured copy, fetched now unless it came along. One that cannot be had
 * keeps its description; the article does not fail for it.
 */
export async function keepImages(
  { document, pictures }: { document: ArticleDocument; pictures: readonly Picture[] },
  options: CaptureOptions = {},
): Promise<Illustrated> {
  const found = await captureAll(pictures, options)
  const images = new Map<string, KeptImage>()
  const pictured = mapImages(document, (image, index) => {
    const kept = found[index]
    if (!kept) return image
    images.set(kept.sha256, kept)
    const { sha256, width, height } = kept
    return { ...image, attrs: { ...image.attrs, sha256, width, height } }
  })
  const missing = found.filter((kept) => kept === undefined).length
  const notes =
    missing === 0
      ? []
      : [
          `${count(missing)} could not be saved. The image ${missing === 1 ? 'description was' : 'descriptions were'} kept where the page has one.`,
        ]
  return { document: pictured, images: [...images.values()], notes }
}

async function captureAll(
  pictures: readonly Picture[],
  { signal, occasion = 'single' }: CaptureOptions,
): Promise<(KeptImage | undefined)[]> {
  const deadline = AbortSignal.timeout(SECONDS * 1000)
  const until = signal ? AbortSignal.any([signal, deadline]) : deadline
  const found: (KeptImage | undefined)[] = pictures.map(() => undefined)
  const left = pictures.slice(0, MOST_IMAGES).entries()
  let bytes = 0
  async function captureSome(): Promise<void> {
    // All takers share one iterator, so that each picture is taken once.
    for (const [index, picture] of left) {
      if (bytes >= MOST_BYTES || until.aborted) return
      const image = await capture(picture, { signal: until, occasion })
      if (!image.ok) continue
      bytes += image.value.bytes.byteLength
      if (bytes > MOST_BYTES) return
      found[index] = image.value
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE[occasion] }, captureSome))
  return found
}

async function capture(picture: Picture, how: Required<CaptureOptions>): Promise<Result<KeptImage>> {
  const image =
    'url' in picture
      ? await fetchImage(picture.url, { ...how, settings: fetchSettings() })
      : identify(picture.bytes)
  if (!image.ok) return image
  return ok({ ...image.value, sha256: createHash('sha256').update(image.value.bytes).digest('hex') })
}

function identify(bytes: Uint8Array<ArrayBuffer>): Result<FoundImage> {
  const image = identifyImage(bytes)
  return image ? ok(image) : fail('invalid', 'This image format is not supported.')
}

function count(images: number): string {
  return images === 1 ? 'One image' : `${String(images)} images`
}
