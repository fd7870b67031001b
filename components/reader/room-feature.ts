import type { ReactNode } from 'react'
import type { Found } from '@/lib/editor/highlight-layer/layer-state'
import type { MessageKey } from '@/lib/messages/translate'
import type { TagView } from '@/lib/schema/annotation'
import type { Binding } from './room/bindings'
import type { Room } from './room/use-room'

/** The parts of the menu of the sentence one is at, in its order. */
export const MENU_PARTS = ['cut', 'go', 'work', 'view'] as const

/** A command as its feature registers it: its name, which keys are its, and where a pointer finds it. */
export type CommandSpec = Omit<Binding, 'command' | 'keys'> & {
  /** Those who only read may use it too. */
  forReaders?: true
  /** First leaves what is open in the room, and only does its own when nothing is. */
  leavesFirst?: true
  /** Is in the toolbar, by its name or (compact) as an icon only; `atPointer`: also beside what a pointer has selected. */
  tool?: { icon: ReactNode; compact?: true; atPointer?: true }
  /** Is a button beside the toolbar, called by `label`; or only where there is room: in a wide window, in a wide bar. */
  button?: { icon: ReactNode; label: MessageKey<'reader'>; needs?: 'wideWindow' | 'wideBar' }
  /** Is in the menu of the sentence one is at. */
  menu?: { part: (typeof MENU_PARTS)[number]; icon?: ReactNode }
}

/** What changes about a command with the place one is at. */
export type CommandState = {
  /** Why it cannot be used now; `null` when it can. */
  refusal?: string | null
  /** Whether what it does is done already, for those that say so. */
  pressed?: boolean
  /** What it is called in the menu now, if not by its name. */
  label?: string
  hidden?: boolean
}

/** The places of the room in which a feature may show something. */
export type PanelSlot =
  /** Beside the toolbar. */
  | 'menu'
  /** Above and below the article. */
  | 'above'
  | 'below'
  /** Above the title of the annotations, below it, and in place of all of them. */
  | 'pending'
  | 'rail'
  | 'detail'
  /** In the status line. */
  | 'status'
  /** Over the room. */
  | 'dialog'

/** What a feature is in an open room: what its commands do, and what it shows. */
export type FeatureParts<Name extends string = string> = {
  run: Readonly<Record<Name, () => void>>
  state?: Readonly<Partial<Record<Name, CommandState>>>
  panels?: Partial<Record<PanelSlot, ReactNode>>
  /** Leaves what the feature has open; answers whether there was anything to leave. */
  leave?: () => boolean
  /** While something is being chosen in the article: the feature has the keys, and clicks come to it. */
  mode?: { onPoint: (offset: number) => void } | null
  /** What has been found in the article; the current hit is shown in place of the cursor. */
  found?: Found | null
  /** The offset at which the text is about to be cut. */
  cut?: number | null
}

/**
 * One thing that can be done in the room. A feature is given the room and is known to nobody but the list of features:
 * the keys, the sheet of shortcuts, the toolbar, the menus and the panels are made of that list.
 */
export type RoomFeature<Name extends string = string> = {
  id: string
  /** The commands it registers, by name. They are a matter of the codebook only: keys do not change while one works. */
  commands: (tags: readonly TagView[]) => Readonly<Record<Name, CommandSpec>>
  /** A hook. */
  useParts: (room: Room) => FeatureParts<Name>
}

/** Declares a feature: a command without its handler, or a handler without its command, does not compile. */
export function defineFeature<const Name extends string>(feature: RoomFeature<Name>): RoomFeature {
  return feature
}
