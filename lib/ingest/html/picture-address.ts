import { bestCandidate, readSrcset } from './read-srcset'

/** Where scripts that load pictures late keep the real address. */
const LATE_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset']
const LATE_ADDRESSES = [
  'data-src',
  'data-original',
  'data-original-src',
  'data-lazy-src',
  'data-lazy',
  'data-actualsrc',
  'data-hi-res-src',
  'data-full-src',
  'data-img-src',
  'data-image',
  'data-url',
  'data-echo',
]

const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i
const STAND_IN =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy|loading|grey|gray)(?:[_.-]|$)/i
const LONGEST_ADDRESS = 8_000
/** A drawn-in picture shorter than this, in characters, is a blank or a blur that stands in for the real one. */
const SHORTEST_DRAWN_IN = 1_500

/**
 * The address of the picture that a reader sees in the end: the best of a `srcset` or of the `source`s of its
 * `picture`, else what is kept for late loading, else `src`.
 */
export function pictureAddress(image: Element): string | undefined {
  return fromSets(image) ?? late(image) ?? written(image)
}

/** Does the image show only something that is replaced later? */
export function isStandIn(address: string): boolean {
  if (/^data:/i.test(address)) return address.length < SHORTEST_DRAWN_IN || /^data:image\/svg/i.test(address)
  if (/^(?:about|blob|javascript):/i.test(address)) return true
  const file = address.slice(0, LONGEST_ADDRESS).split(/[?#]/, 1)[0]?.split('/').at(-1) ?? ''
  return STAND_IN.test(file)
}

function fromSets(image: Element): string | undefined {
  const sources = image.parentElement?.localName === 'picture' ? [...image.parentElement.children] : []
  for (const element of [image, ...sources.filter(({ localName }) => localName === 'source')]) {
    for (const name of LATE_SETS) {
      const candidates = readSrcset(element.getAttribute(name) ?? '').filter((one) => !isStandIn(one.address))
      const best = bestCandidate(candidates)
      if (best) return best.address
    }
  }
  return undefined
}

function late(image: Element): string | undefined {
  for (const name of LATE_ADDRESSES) {
    const address = image.getAttribute(name)?.trim()
    if (address && !/\s/.test(address.slice(0, LONGEST_ADDRESS)) && !isStandIn(address)) return address
  }
  const src = image.getAttribute('src')?.trim() ?? ''
  if (src !== '' && !isStandIn(src)) return undefined
  // Each such script has a name of its own for it; an address that ends like a picture's file is one.
  const other = [...image.attributes].find(
    ({ name, value }) => name.startsWith('data-') && value.length < LONGEST_ADDRESS && isFile(value.trim()),
  )
  return other?.value.trim()
}

function isFile(value: string): boolean {
  return PICTURE_FILE.test(value) && !/[\s{<]/.test(value)
}

function written(image: Element): string | undefined {
  const src = image.getAttribute('src')?.trim()
  if (!src || /^(?:about|blob|javascript|vbscript):/i.test(src) || /^data:image\/svg/i.test(src))
    return undefined
  return src
}
