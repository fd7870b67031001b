import { createHash } from 'node:crypto'
import { ok } from '@/lib/core/result'
import { failFetch, type Fetched } from './fetch-failure'
import { fetchPage, type FetchOptions } from './fetch-page'
import { identifyImage, type FoundImage } from '@/lib/ingest/images/identify-image'
import { IMAGE_TYPES } from './media-type'

const MAX_IMAGE_BYTES = 5_000_000

export type FetchedImage = FoundImage & {
  /** Of the bytes, in hexadecimal. */
  sha256: string
  /** The address that answered in the end. */
  url: string
}

/**
 * Fetches a picture by the same way as a page. What it is, is for its bytes to say; whatever else they are is refused,
 * SVG as well.
 */
export async function fetchImage(address: string, options: FetchOptions): Promise<Fetched<FetchedImage>> {
  const page = await fetchPage(address, { maxBytes: MAX_IMAGE_BYTES, accept: IMAGE_TYPES, ...options })
  if (!page.ok) return page
  const { bytes, url } = page.value
  const image = identifyImage(bytes)
  if (!image)
    return failFetch(
      'invalid',
      'The address does not lead to a supported image (PNG, JPEG, GIF, WebP or AVIF of up to 100 million pixels).',
    )
  return ok({ ...image, sha256: createHash('sha256').update(bytes).digest('hex'), url })
}
