/** The colours of a tag on light or on dark paper: what lies behind its words, translucent, and its lines and letters. */
type Colours = { tint: string; line: string }

type Tint = {
  /** How its words are underlined, so that no tag is told by colour alone. */
  pattern: 'solid' | 'dashed' | 'dotted' | 'wavy' | 'double'
  /** Of the underline, in pixels. */
  thickness: number
  /** From the words to the underline, in em. Each tint has its own, so that two still show where they overlap. */
  offset: number
  light: Colours
  dark: Colours
}

/**
 * Every look that a tag can have; later ones are painted above earlier ones. The style sheets of the app and of exported
 * pages and the order of painting follow from this record.
 */
export const TINTS = {
  grey: {
    pattern: 'dotted',
    thickness: 2,
    offset: 0.4,
    light: { tint: '#57534a1f', line: '#57534a' },
    dark: { tint: '#b4afa32e', line: '#b4afa3' },
  },
  green: {
    pattern: 'solid',
    thickness: 2,
    offset: 0.16,
    light: { tint: '#1b7f5c26', line: '#166c4c' },
    dark: { tint: '#3fbf9133', line: '#5fcfa6' },
  },
  violet: {
    pattern: 'dashed',
    thickness: 2,
    offset: 0.32,
    light: { tint: '#6a4fc022', line: '#5b41ad' },
    dark: { tint: '#9d86ee38', line: '#b3a0f5' },
  },
  orange: {
    pattern: 'wavy',
    thickness: 1.5,
    offset: 0.24,
    light: { tint: '#c25b0a28', line: '#9b4705' },
    dark: { tint: '#ee8f3a33', line: '#f2a45e' },
  },
} as const satisfies Record<string, Tint>

export type TintName = keyof typeof TINTS

/** Every tint with its name, in the order of painting. */
export const TINT_ENTRIES: readonly (readonly [TintName, Tint])[] = Object.keys(TINTS)
  .filter((name) => isTintName(name))
  .map((name) => [name, TINTS[name]])

function isTintName(name: string): name is TintName {
  return Object.hasOwn(TINTS, name)
}
