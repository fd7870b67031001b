type ImageAttributes = { alt: unknown; sha256: unknown; width?: unknown; height?: unknown }

/**
 * An image as an element: `img` where its bytes were kept (at `imagesAt` with the hash added), and otherwise a box that
 * says what it showed. That box has no text of its own, so that nothing in it can be taken for the article's words.
 */
export function imageElement(
  { alt, sha256, width, height }: ImageAttributes,
  imagesAt: string,
): ['img' | 'span', Record<string, string | number>] {
  const words = typeof alt === 'string' ? alt : ''
  if (typeof sha256 !== 'string') {
    return ['span', { role: 'img', 'aria-label': words === '' ? 'Image not saved' : words, 'data-image': '' }]
  }
  const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : {}
  return ['img', { src: `${imagesAt}${sha256}`, alt: words, loading: 'lazy', decoding: 'async', ...size }]
}
