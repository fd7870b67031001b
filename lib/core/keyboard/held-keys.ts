import type { Key, OwnKeys } from '@/lib/schema/room-keys'
import { isSameKey, isSingleKey } from './key'
import { ROOM_KEYS, type KeyedCommand } from './room-keys'

/** What a member chose of keys: which, and whether lone characters are any. */
export type KeyChoice = { own: OwnKeys; singleKeys: boolean }

/** The keys that a command has for a member, the one to show first. */
export function heldKeys(command: KeyedCommand, own: OwnKeys): readonly Key[] {
  const chosen = chosenKey(command, own)
  const fixed = fixedKeys(command)
  return chosen ? [chosen, ...fixed] : fixed
}

/** The key of a command that can be another: the member's own, or the one that Stet gives. Null: it has none. */
export function chosenKey(command: KeyedCommand, own: OwnKeys): Key | null {
  const chosen = own[command]
  return chosen === undefined ? givenKey(command) : chosen
}

/** The key that Stet gives, where it is one that can be changed. */
export function givenKey(command: KeyedCommand): Key | null {
  return ROOM_KEYS[command].find(isSingleKey) ?? null
}

/** The keys that stay, whatever the member chooses. */
export function fixedKeys(command: KeyedCommand): readonly Key[] {
  return ROOM_KEYS[command].filter((key) => !isSingleKey(key))
}

/**
 * The key of a command where arrows scroll, as on every screen but the room: the one that can be changed, if it works.
 */
export function keyBeyondRoom(command: KeyedCommand, { own, singleKeys }: KeyChoice): Key | undefined {
  const chosen = chosenKey(command, own)
  return workingKeys(chosen ? [chosen] : [], { singleKeys })[0]
}

/** Gives a command a key, or none. What it would have anyway is not kept as a choice. */
export function withKey(own: OwnKeys, command: KeyedCommand, key: Key | null): OwnKeys {
  const rest = Object.fromEntries(Object.entries(own).filter(([name]) => name !== command))
  const given = givenKey(command)
  const isGiven = key && given ? isSameKey(key, given) : key === given
  const isFixed = key !== null && fixedKeys(command).some((each) => isSameKey(each, key))
  if (isFixed) return own
  return isGiven ? rest : { ...rest, [command]: key }
}

/** Those of some keys that work: lone characters can be turned off. */
export function workingKeys(keys: readonly Key[], { singleKeys }: { singleKeys: boolean }): readonly Key[] {
  return singleKeys ? keys : keys.filter((key) => !isSingleKey(key))
}
