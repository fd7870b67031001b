import type { PictureSize } from './picture'

type Box = { type: string; start: number; end: number }

/** No picture has more boxes in one place. */
const MAX_BOXES = 500

/**
 * The largest of the sizes among a picture's properties: of its thumbnail, its parts and the whole, the whole's
 * (ISO/IEC 23008-12, 6.5.3). A quarter turn changes its sides.
 */
export function sizeOfAvif(view: DataView): PictureSize | null {
  const meta = child(view, { type: '', start: 0, end: view.byteLength }, 'meta')
  // A version and flags come before what is inside.
  const properties = meta && child(view, { ...meta, start: meta.start + 4 }, 'iprp')
  const container = properties && child(view, properties, 'ipco')
  if (!container) return null
  let size: PictureSize | null = null
  let isTurned = false
  for (const { type, start } of children(view, container)) {
    if (type === 'irot') isTurned = (view.getUint8(start) & 1) === 1
    if (type !== 'ispe') continue
    const [width, height] = [view.getUint32(start + 4), view.getUint32(start + 8)]
    if (!size || width * height > size.width * size.height) size = { width, height }
  }
  return size && isTurned ? { width: size.height, height: size.width } : size
}

function child(view: DataView, parent: Box, type: string): Box | null {
  for (const box of children(view, parent)) if (box.type === type) return box
  return null
}

/** The boxes within a box, by what is in them. One that claims more than its parent has is the last. */
function* children(view: DataView, parent: Box): Generator<Box> {
  let at = parent.start
  for (let count = 0; count < MAX_BOXES && at + 8 <= parent.end; count += 1) {
    const size = view.getUint32(at)
    if (size < 8 || at + size > parent.end) return
    const letters = [4, 5, 6, 7].map((offset) => view.getUint8(at + offset))
    yield { type: String.fromCharCode(...letters), start: at + 8, end: at + size }
    at += size
  }
}
