import { isStandIn, pictureAddress } from './picture-address'

const MOST_IMAGES = 1_000
/** Pixels. Smaller than this in both directions is decoration. */
const ICON = 32
/** A picture this small was put there to count readers. */
const TRACKER = 2

/**
 * Makes every image of a page say plainly what it shows: one `src`, its alternative text, its size. Pictures kept for
 * browsers without scripts take the place of their stand-ins, those of letters and formulas become their text, and
 * trackers, icons and what is never seen are taken out. Gives a note where a page has more images than are kept.
 */
export function repairImages(page: Document): string[] {
  for (const noscript of page.querySelectorAll('noscript')) unwrapPicture(noscript)
  const images = [...page.querySelectorAll('img')]
  for (const image of images.slice(0, MOST_IMAGES)) repair(image)
  for (const image of images.slice(MOST_IMAGES)) image.remove()
  return images.length > MOST_IMAGES ? [`Only the first ${MOST_IMAGES} images were kept.`] : []
}

function unwrapPicture(noscript: Element): void {
  const images = noscript.querySelectorAll('img')
  const [image] = images
  if (!image || images.length !== 1 || noscript.textContent.trim() !== '' || isUnseen(image)) return
  const standIn = noscript.previousElementSibling
  if (standIn && isLonelyStandIn(standIn)) standIn.remove()
  else if (standIn && isLonelyPicture(standIn)) return
  noscript.replaceWith(image)
}

function isLonelyPicture(element: Element): boolean {
  const images = element.localName === 'img' ? 1 : element.querySelectorAll('img').length
  return images === 1 && element.textContent.trim() === ''
}

function isLonelyStandIn(element: Element): boolean {
  if (!isLonelyPicture(element)) return false
  const image = element.localName === 'img' ? element : element.querySelector('img')
  const address = image ? pictureAddress(image) : undefined
  return address === undefined || isStandIn(address)
}

function repair(image: Element): void {
  const alt = image.getAttribute('alt')?.trim() ?? ''
  if (standsForText(image, alt)) {
    image.replaceWith(image.ownerDocument.createTextNode(alt))
    return
  }
  const address = pictureAddress(image)
  if (address === undefined || isStandIn(address) || isUnseen(image) || isIcon(image)) {
    image.remove()
    return
  }
  for (const { name } of [...image.attributes])
    if (!['alt', 'width', 'height', 'class', 'id'].includes(name)) image.removeAttribute(name)
  image.setAttribute('src', address)
}

/** Emoji and formulas drawn as pictures carry what they mean as their alternative text. */
function standsForText(image: Element, alt: string): boolean {
  if (alt === '') return false
  if (/^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt.slice(0, 40)) && /\P{Nd}/u.test(alt))
    return true
  const words = (image.getAttribute('class') ?? '').toLowerCase()
  return /(?:^|[\s_-])(?:emoji|smiley|smilie|latex|tex|mathjax|mwe-math\S*)(?:$|[\s_-])/.test(
    words.slice(0, 500),
  )
}

function isUnseen(image: Element): boolean {
  const { width, height } = sizeOf(image)
  if (width !== undefined && width <= TRACKER && (height ?? 0) <= TRACKER) return true
  if (height !== undefined && height <= TRACKER && (width ?? 0) <= TRACKER) return true
  const style = (image.getAttribute('style') ?? '').slice(0, 1_000).toLowerCase().replace(/\s/g, '')
  return style.includes('display:none') || style.includes('visibility:hidden') || image.hasAttribute('hidden')
}

function isIcon(image: Element): boolean {
  const { width, height } = sizeOf(image)
  return width !== undefined && height !== undefined && width <= ICON && height <= ICON
}

function sizeOf(image: Element): { width: number | undefined; height: number | undefined } {
  const style = (image.getAttribute('style') ?? '').slice(0, 1_000)
  const inStyle = (name: string) => new RegExp(`(?:^|[;\\s])${name}:\\s?(\\d{1,5})px`, 'i').exec(style)?.[1]
  return {
    width: pixels(image.getAttribute('width') ?? inStyle('width')),
    height: pixels(image.getAttribute('height') ?? inStyle('height')),
  }
}

function pixels(value: string | undefined): number | undefined {
  const digits = /^\s{0,5}(\d{1,6})(?:\.\d{1,5})?(?:px)?\s{0,5}$/.exec(value ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
