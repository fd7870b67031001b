import { heldKeys } from '@/lib/core/keyboard/held-keys'
import type { TagView } from '@/lib/schema/annotation'
import type { OwnKeys } from '@/lib/schema/room-keys'
import type { Binding } from './room/bindings'
import type { CommandSpec, RoomFeature } from './room-feature'

/** A command of the room, and which feature's it is. */
export type RegisteredCommand = CommandSpec & Binding & { feature: string; key: string }

/** Whom a map of keys is for: the tags of the codebook that they work with, and the keys that they chose. */
type ForMember = { tags: readonly TagView[]; own: OwnKeys }

/** Every command that some features register, in their order, with its keys. `command` names it in the whole room. */
export function commandsOf(
  features: readonly RoomFeature[],
  { tags, own }: ForMember,
): readonly RegisteredCommand[] {
  return features.flatMap(({ id, commands }) =>
    Object.entries(commands(tags)).map(([key, spec]) => ({
      ...spec,
      keys: spec.keyed ? heldKeys(spec.keyed, own) : [],
      command: `${id}.${key}`,
      feature: id,
      key,
    })),
  )
}
