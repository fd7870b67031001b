import type { PictureSize } from './picture'

/** Start-of-frame markers are C0 to CF, but for three that mean something else (ITU-T T.81, table B.1). */
const NO_FRAME: readonly number[] = [0xc4, 0xc8, 0xcc]
const APP1 = 0xe1
const START_OF_SCAN = 0xda

/** Goes from segment to segment up to the frame's header. Throws a RangeError when the file ends before. */
export function sizeOfJpeg(view: DataView): PictureSize | null {
  let isOnItsSide = false
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      // Segments may be padded.
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === START_OF_SCAN || length < 2) return null
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isOnItsSide ? { width: height, height: width } : { width, height }
    }
    if (marker === APP1) isOnItsSide ||= orientationIn(view, at + 4) >= 5
    at += 2 + length
  }
}

const EXIF = 0x45786966
const LITTLE_ENDIAN = 0x4949
const ORIENTATION = 0x0112

/** The orientation that a camera noted (Exif 2.3, 4.6.4), 1 to 8; 1 where it noted none. */
function orientationIn(view: DataView, start: number): number {
  if (view.getUint32(start) !== EXIF) return 1
  const tiff = start + 6
  const little = view.getUint16(tiff) === LITTLE_ENDIAN
  const directory = tiff + view.getUint32(tiff + 4, little)
  // A camera writes some dozens of entries, in the order of their tags, and this one is among the first.
  const entries = Math.min(view.getUint16(directory, little), 64)
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, little)
    return value <= 8 ? value : 1
  }
  return 1
}
