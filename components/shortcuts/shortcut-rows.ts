import { commandLabel } from '@/components/reader/command-label'
import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import { KEY_GROUPS, type KeyGroup } from '@/components/reader/room/bindings'
import { heldKeys } from '@/lib/core/keyboard/held-keys'
import { TAG_KEYS, tagCommand, type KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { MessageKey, Translate } from '@/lib/messages/translate'
import type { TagView } from '@/lib/schema/annotation'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'

/** The headings of the settings: the groups of the room, and what the review screen has of its own. */
export const SETTING_GROUPS = [...KEY_GROUPS, 'review'] as const
export type SettingGroup = KeyGroup | 'review'

/** A command whose keys can be changed. `isListed`: the workspace has such a command, or the member chose for it. */
export type ShortcutRow = {
  command: KeyedCommand
  group: SettingGroup
  name: string
  keys: readonly Key[]
  isOwn: boolean
  isListed: boolean
}

type RowOptions = {
  tags: readonly TagView[]
  own: OwnKeys
  mayReview: boolean
  tagAt: (place: number) => string
  words: { reader: Translate<'reader'>; review: Translate<'review'> }
}

const REVIEW = [
  { command: 'review.approve', name: 'bar.approve' },
  { command: 'review.request_changes', name: 'bar.requestChanges' },
] as const satisfies readonly { command: KeyedCommand; name: MessageKey<'review'> }[]

/**
 * The commands that can have keys, in the order of the sheets of shortcuts. The keys of tags are chosen by place for
 * every workspace: this one may have fewer tags than keys. So are those of review, where the member may not decide.
 */
export function shortcutRows({ tags, own, mayReview, tagAt, words }: RowOptions): readonly ShortcutRow[] {
  const places = Array.from(
    { length: TAG_KEYS },
    (_, index): TagView =>
      tags[index] ?? { key: `place ${index + 1}`, label: tagAt(index + 1), letter: '', description: '' },
  )
  const absent = new Set(places.map((_, index) => tagCommand(index)).slice(tags.length))
  const isOwn = (command: KeyedCommand) => own[command] !== undefined
  const room = commandsOf(FEATURES, { tags: places, own }).flatMap(({ keyed, group, name, keys }) => {
    if (!keyed) return []
    const isListed = isOwn(keyed) || !absent.has(keyed)
    const label = commandLabel(name, words.reader)
    return [{ command: keyed, group, name: label, keys, isOwn: isOwn(keyed), isListed }]
  })
  const review = REVIEW.map(({ command, name }) => ({
    command,
    group: 'review' as const,
    name: words.review(name),
    keys: heldKeys(command, own),
    isOwn: isOwn(command),
    isListed: mayReview || isOwn(command),
  }))
  return [...room, ...review]
}
