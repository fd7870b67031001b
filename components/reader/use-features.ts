import { useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import { useLatest } from '@/components/ui/use-latest'
import { workingKeys } from '@/lib/core/keyboard/held-keys'
import { NOTHING_FOUND } from '@/lib/editor/highlight-layer/layer-state'
import type { RegisteredCommand } from './key-map'
import type { CommandState, PanelSlot, RoomFeature } from './room-feature'
import type { Room } from './room/use-room'

/** A command in an open room, with the keys that work. Its `run` stays the same one. */
export type RoomCommand = RegisteredCommand & { state: CommandState; run: () => void }

/** Whether a command looks the same as before, so that what shows it need not be drawn anew. */
export function looksTheSame(before: RoomCommand, now: RoomCommand): boolean {
  const { refusal, pressed, label, hidden } = now.state
  return (
    before.command === now.command &&
    before.run === now.run &&
    before.state.refusal === refusal &&
    before.state.pressed === pressed &&
    before.state.label === label &&
    before.state.hidden === hidden &&
    before.keys.length === now.keys.length &&
    before.keys.every((key, index) => key === now.keys[index])
  )
}

type UseFeaturesOptions = { features: readonly RoomFeature[]; registered: readonly RegisteredCommand[] }

/** The features at work: their commands with what each does, and what they show. */
export function useFeatures(room: Room, { features, registered }: UseFeaturesOptions) {
  const t = useTranslations('reader')
  // The list is a constant, so that the features' hooks run in the same order each time.
  const parts = features.map((feature) => ({ id: feature.id, ...feature.useParts(room) }))
  const { place, say } = room

  /** Leaves whatever is open first; answers whether anything was. */
  function leave(): boolean {
    return parts.some((part) => part.leave?.() === true)
  }

  function perform({ forReaders, leavesFirst }: RegisteredCommand, act: () => void): void {
    if (!room.mayAnnotate && !forReaders) {
      say(t('refusal.readOnly'))
      return
    }
    if (leavesFirst && leave()) place.focusArticle()
    else act()
    place.releasePointer()
  }

  function run(name: string): void {
    const command = registered.find((each) => each.command === name)
    const act = command && parts.find(({ id }) => id === command.feature)?.run[command.key]
    if (act) perform(command, act)
  }
  const latest = useLatest(run)
  const runs = useMemo(
    () => new Map(registered.map(({ command }) => [command, () => latest.current(command)])),
    [registered, latest],
  )

  const commands = registered.flatMap((command): RoomCommand[] => {
    const part = parts.find(({ id }) => id === command.feature)
    const act = runs.get(command.command)
    if (!part?.run[command.key] || !act) return []
    const keys = workingKeys(command.keys, { singleKeys: room.keys.single })
    return [{ ...command, keys, state: part.state?.[command.key] ?? {}, run: act }]
  })

  return {
    commands,
    run,
    /** What the features show in a place of the room, in their order. */
    panelsIn: (slot: PanelSlot): readonly { id: string; panel: ReactNode }[] =>
      parts.flatMap(({ id, panels }) => (panels?.[slot] ? [{ id, panel: panels[slot] }] : [])),
    mode: parts.find(({ mode }) => mode)?.mode ?? null,
    found: parts.find(({ found }) => found)?.found ?? NOTHING_FOUND,
    cut: parts.find(({ cut }) => cut !== undefined && cut !== null)?.cut ?? null,
  }
}
