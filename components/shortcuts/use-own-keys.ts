import { useRef, useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { useChange } from '@/components/ui/use-change'
import { chosenKey, fixedKeys, givenKey, withKey } from '@/lib/core/keyboard/held-keys'
import { isSameKey } from '@/lib/core/keyboard/key'
import { clashOf, type KeyClash } from '@/lib/core/keyboard/key-clash'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import { accountApi } from '@/lib/schema/api/settings'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'

/** The key that was tried last for a command, and why it cannot have it. */
export type Refused = { key: Key; clash: KeyClash }

/** The command that is being given a key. */
type Editing = { command: KeyedCommand; refused: Refused | null }

/** What the keys become, and what to tell once they are stored. */
type KeyChange = {
  to: (own: OwnKeys) => OwnKeys
  onSaved: (now: OwnKeys, before: OwnKeys) => void
}

type UseOwnKeysOptions = {
  workspace: string
  stored: OwnKeys
  /** A command has another key than before, or none. */
  onGiven: (command: KeyedCommand, key: Key | null) => void
}

/**
 * The keys that a member gives the room's commands. Each choice is saved at once, one after the other; what is shown is
 * what is stored.
 */
export function useOwnKeys({ workspace, stored, onGiven }: UseOwnKeysOptions) {
  const { change } = useChange()
  /** What was asked for and is not stored yet, in its order. */
  const waiting = useRef<readonly KeyChange[]>([])
  /** The keys as they will be once all of that is stored: a choice is judged by these. */
  const coming = useRef(stored)
  const [own, setOwn] = useState(stored)
  const [busy, setBusy] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)

  function make(next: KeyChange): void {
    setEditing(null)
    const before = coming.current
    waiting.current = [...waiting.current, next]
    coming.current = next.to(before)
    if (waiting.current.length === 1) void saveWaiting(before)
  }

  async function saveWaiting(before: OwnKeys): Promise<void> {
    const [next] = waiting.current
    setBusy(next !== undefined)
    if (!next) return
    const asked = next.to(before)
    const answer = await change(
      createApiClient(workspace)(accountApi.update, { body: { roomKeys: asked }, keepalive: true }),
    )
    const now = answer ? asked : before
    setOwn(now)
    waiting.current = waiting.current.slice(1)
    coming.current = waiting.current.reduce((keys, { to }) => to(keys), now)
    if (answer) next.onSaved(now, before)
    await saveWaiting(now)
  }

  function give(command: KeyedCommand, to: KeyChange['to']): void {
    make({ to, onSaved: (now) => onGiven(command, chosenKey(command, now)) })
  }

  /** Gives the command the key, or says why it cannot have it. */
  function attempt(command: KeyedCommand, key: Key | null): void {
    const clash = key && clashOf(command, key, coming.current)
    const chosen = chosenKey(command, coming.current)
    const had = chosen ? [chosen, ...fixedKeys(command)] : fixedKeys(command)
    if (key && clash) setEditing({ command, refused: { key, clash } })
    else if (key && had.some((each) => isSameKey(each, key))) setEditing(null)
    else give(command, (map) => withKey(map, command, key))
  }

  return {
    own,
    busy,
    editing,
    edit: (command: KeyedCommand) => setEditing({ command, refused: null }),
    leave: () => setEditing(null),
    attempt,
    reset: (command: KeyedCommand) => attempt(command, givenKey(command)),
    /** Takes a key away from the command that has it. */
    takeFrom: (other: KeyedCommand, { command, key }: { command: KeyedCommand; key: Key }) =>
      give(command, (map) => withKey(withKey(map, other, null), command, key)),
    resetAll: (onReset: (before: OwnKeys) => void) =>
      make({ to: () => ({}), onSaved: (_now, before) => onReset(before) }),
    restore: (before: OwnKeys, onRestored: () => void) => make({ to: () => before, onSaved: onRestored }),
  }
}
