import type { TintName } from './tints'

type BaseTagRecord = {
  label: string
  letter: string
  description: string
  /** Is a sentence with this tag checkable, so that its annotation makes or joins a claim? */
  checkable: boolean
  tint: TintName
}

/** The tags that every workspace has, in their order; it may add more. A new workspace starts with these. */
export const BASE_TAGS = {
  fact: {
    label: 'Fact',
    letter: 'F',
    description: 'Checkable, and the article gives support for it.',
    checkable: true,
    tint: 'green',
  },
  opinion: {
    label: 'Opinion',
    letter: 'O',
    description: 'A judgement, prediction or value that evidence cannot settle.',
    checkable: false,
    tint: 'violet',
  },
  unsupported: {
    label: 'Unsupported claim',
    letter: 'U',
    description: 'Checkable, but the article gives no support for it.',
    checkable: true,
    tint: 'orange',
  },
} as const satisfies Record<string, BaseTagRecord>

export type BaseTag = keyof typeof BASE_TAGS

/** Is it the key of a tag that every workspace has? */
export function isBaseTag(tag: string): tag is BaseTag {
  return Object.hasOwn(BASE_TAGS, tag)
}

/** Is a sentence with this tag checkable, so that its annotation makes or joins a claim? A workspace's own tags are not. */
export function isCheckable(tag: string): boolean {
  return isBaseTag(tag) && BASE_TAGS[tag].checkable
}

/** How a tag looks; a workspace's own tags share the neutral look and differ by their letter. */
export function tintOf(tag: string): TintName {
  return isBaseTag(tag) ? BASE_TAGS[tag].tint : 'grey'
}

/** The letter that stands for a tag: its own, or the first letter of the key of a tag of the workspace's own. */
export function letterOf(tag: string): string {
  if (isBaseTag(tag)) return BASE_TAGS[tag].letter
  return (/\p{L}|\p{N}/u.exec(tag)?.[0] ?? '?').toLocaleUpperCase('und')
}
