import type { TagView } from '@/lib/schema/annotation'
import type { Binding } from './room/bindings'
import type { CommandSpec, RoomFeature } from './room-feature'

/** A command of the room, and which feature's it is. */
export type RegisteredCommand = CommandSpec & Pick<Binding, 'command'> & { feature: string; key: string }

/** Every command that some features register, in their order. `command` names it in the whole room. */
export function commandsOf(
  features: readonly RoomFeature[],
  tags: readonly TagView[],
): readonly RegisteredCommand[] {
  return features.flatMap(({ id, commands }) =>
    Object.entries(commands(tags)).map(([key, spec]) => ({
      ...spec,
      command: `${id}.${key}`,
      feature: id,
      key,
    })),
  )
}
