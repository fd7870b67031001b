/** The kinds of picture that are kept: what every browser shows and no script hides in. */
export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif'

/** In pixels, as the picture is shown: turned upright where it says that it lies on its side. */
export type PictureSize = { width: number; height: number }
