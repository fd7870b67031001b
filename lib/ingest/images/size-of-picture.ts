import type { ImageMediaType, PictureSize } from './picture'
import { sizeOfAvif } from './size-of-avif'
import { sizeOfJpeg } from './size-of-jpeg'

/**
 * A picture's size by its header; `null` for a header that tells none or ends early. Written here rather than had from a
 * package because a stranger's header is read in the process that serves: every step moves on, and none is taken twice.
 */
export function sizeOfPicture(bytes: Uint8Array, mediaType: ImageMediaType): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return READERS[mediaType](view)
  } catch (error) {
    // A view's way of saying that the header points beyond the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

const READERS: Readonly<Record<ImageMediaType, (view: DataView) => PictureSize | null>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': sizeOfJpeg,
  'image/webp': sizeOfWebp,
  'image/avif': sizeOfAvif,
}

/** The three kinds of a WebP's first chunk (RFC 9649, 2.5 to 2.7). */
function sizeOfWebp(view: DataView): PictureSize | null {
  switch (view.getUint8(15)) {
    case 0x58: // "VP8X"
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
    case 0x4c: {
      // "VP8L": two numbers of 14 bits
      const bits = view.getUint32(21, true)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    case 0x20: // "VP8 "
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
}
