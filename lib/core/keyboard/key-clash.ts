import type { Key, OwnKeys } from '@/lib/schema/room-keys'
import { isBrowserKey } from './browser-keys'
import { chosenKey, fixedKeys } from './held-keys'
import { isSameKey } from './key'
import { shareScreen } from './key-screens'
import { KEYED_COMMANDS, type KeyedCommand } from './room-keys'

/**
 * Why a command cannot have a key. `fixed`: another command always has it. `browser`: it is not the room's to give.
 * `taken`: another command has it, and could do without.
 */
export type KeyClash = { kind: 'fixed' | 'taken'; command: KeyedCommand } | { kind: 'browser' }

/** What keeps a command from a key, beside the keys that the others of its screens have; null if nothing does. */
export function clashOf(command: KeyedCommand, key: Key, own: OwnKeys): KeyClash | null {
  const others = KEYED_COMMANDS.filter((other) => other !== command && shareScreen(command, other))
  if (fixedKeys(command).some((each) => isSameKey(each, key))) return null
  const keeper = others.find((other) => fixedKeys(other).some((each) => isSameKey(each, key)))
  if (keeper) return { kind: 'fixed', command: keeper }
  if (isBrowserKey(key)) return { kind: 'browser' }
  const owner = others.find((other) => {
    const chosen = chosenKey(other, own)
    return chosen !== null && isSameKey(chosen, key)
  })
  return owner ? { kind: 'taken', command: owner } : null
}

/** The first choice that cannot be kept, in the order of the commands. */
export function firstClash(own: OwnKeys): { command: KeyedCommand; key: Key; clash: KeyClash } | undefined {
  for (const command of KEYED_COMMANDS) {
    const key = own[command]
    const clash = key ? clashOf(command, key, own) : null
    if (key && clash) return { command, key, clash }
  }
  return undefined
}
