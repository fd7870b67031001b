import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import type { CommandName, KeyGroup } from '@/components/reader/room/bindings'
import { TAG_KEYS, tagCommand, type KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { TagView } from '@/lib/schema/annotation'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'

/** A command whose keys can be changed. `isListed`: the workspace has such a command, or the member chose for it. */
export type ShortcutRow = {
  command: KeyedCommand
  group: KeyGroup
  name: CommandName
  keys: readonly Key[]
  isOwn: boolean
  isListed: boolean
}

type RowOptions = { tags: readonly TagView[]; own: OwnKeys; tagAt: (place: number) => string }

/**
 * The commands of the room that can have keys, in the order of the sheet of shortcuts. The keys of tags are chosen by
 * place for every workspace: this one may have fewer tags than keys.
 */
export function shortcutRows({ tags, own, tagAt }: RowOptions): readonly ShortcutRow[] {
  const places = Array.from(
    { length: TAG_KEYS },
    (_, index): TagView =>
      tags[index] ?? { key: `place ${index + 1}`, label: tagAt(index + 1), letter: '', description: '' },
  )
  const absent = new Set(places.map((_, index) => tagCommand(index)).slice(tags.length))
  return commandsOf(FEATURES, { tags: places, own }).flatMap(({ keyed, group, name, keys }) => {
    if (!keyed) return []
    const isOwn = own[keyed] !== undefined
    return [{ command: keyed, group, name, keys, isOwn, isListed: isOwn || !absent.has(keyed) }]
  })
}
