import type { ImageMediaType } from './picture'
import { sizeOfPicture } from './size-of-picture'

/** A picture that can be kept and shown: what it is, by its bytes, and its size in pixels where its header tells it. */
export type FoundImage = {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: ImageMediaType
  width: number | null
  height: number | null
}

/** Larger pictures are kilobytes that become gigabytes in the reader's browser. */
const MAX_PIXELS = 100_000_000

/**
 * What a picture is by its first bytes; `null` for everything that is not one of the few kinds kept here, for SVG (which
 * is a document with scripts) and for one of more than a hundred million pixels. Its name and its declared type count for nothing.
 */
export function identifyImage(bytes: Uint8Array<ArrayBuffer>): FoundImage | null {
  const mediaType = typeOf(bytes)
  if (mediaType === null) return null
  const size = sizeOfPicture(bytes, mediaType)
  if (size && (size.width * size.height > MAX_PIXELS || size.width * size.height === 0)) return null
  return { bytes, mediaType, width: size?.width ?? null, height: size?.height ?? null }
}

function typeOf(bytes: Uint8Array): ImageMediaType | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (/^RIFF.{4}WEBPVP8/s.test(head)) return 'image/webp'
  return /^.{4}ftypavi[fs]/s.test(head) ? 'image/avif' : null
}
