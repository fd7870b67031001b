import { useState } from 'react'
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

type UseOwnKeysOptions = {
  workspace: string
  stored: OwnKeys
  /** What to say when a command has another key than before, or none. */
  say: (command: KeyedCommand, key: Key | null) => string
}

/** The keys that a member gives the room's commands; each choice is saved at once. */
export function useOwnKeys({ workspace, stored, say }: UseOwnKeysOptions) {
  const { change } = useChange()
  const [own, setOwn] = useState(stored)
  const [editing, setEditing] = useState<Editing | null>(null)

  async function save(next: OwnKeys, done?: string): Promise<boolean> {
    setOwn(next)
    setEditing(null)
    const saved = await change(
      createApiClient(workspace)(accountApi.update, { body: { roomKeys: next } }),
      done,
    )
    if (!saved) setOwn(own)
    return saved !== undefined
  }

  function give(command: KeyedCommand, key: Key | null, map: OwnKeys = own): void {
    const next = withKey(map, command, key)
    void save(next, say(command, chosenKey(command, next)))
  }

  /** Gives the command the key, or says why it cannot have it. */
  function attempt(command: KeyedCommand, key: Key | null): void {
    const clash = key && clashOf(command, key, own)
    const chosen = chosenKey(command, own)
    const had = chosen ? [chosen, ...fixedKeys(command)] : fixedKeys(command)
    if (key && clash) setEditing({ command, refused: { key, clash } })
    else if (key && had.some((each) => isSameKey(each, key))) setEditing(null)
    else give(command, key)
  }

  return {
    own,
    editing,
    edit: (command: KeyedCommand) => setEditing({ command, refused: null }),
    leave: () => setEditing(null),
    attempt,
    reset: (command: KeyedCommand) => attempt(command, givenKey(command)),
    /** Takes a key away from the command that has it. */
    takeFrom: (other: KeyedCommand, { command, key }: { command: KeyedCommand; key: Key }) =>
      give(command, key, withKey(own, other, null)),
    resetAll: () => save({}),
    restore: (before: OwnKeys, done: string) => save(before, done),
  }
}
