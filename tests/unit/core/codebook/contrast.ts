/** A colour as `#rrggbb` or `#rrggbbaa`. */
type Hex = string

/** The colour that shows where a translucent one lies over an opaque one. */
export function over(top: Hex, ground: Hex): Hex {
  const [r = 0, g = 0, b = 0, alpha = 255] = channelsOf(top)
  const below = channelsOf(ground)
  const mixed = [r, g, b].map((channel, index) => {
    return Math.round((channel * alpha + (below[index] ?? 0) * (255 - alpha)) / 255)
  })
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(a: Hex, b: Hex): number {
  const [high = 0, low = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminanceOf(colour: Hex): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channelsOf(colour: Hex): number[] {
  return Array.from(colour.slice(1).matchAll(/../g), ([pair]) => Number.parseInt(pair, 16))
}
