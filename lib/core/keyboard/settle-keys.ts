import type { OwnKeys } from '@/lib/schema/room-keys'
import { givenKey } from './held-keys'
import { clashOf } from './key-clash'
import { KEYED_COMMANDS, type KeyedCommand } from './room-keys'

/** The choices for commands that this version has. */
export function knownKeys(own: OwnKeys): OwnKeys {
  return Object.fromEntries(
    KEYED_COMMANDS.flatMap((command) => {
      const key = own[command]
      return key === undefined ? [] : [[command, key]]
    }),
  )
}

/**
 * The choices as this version can keep them. It may have other commands and other keys than the version that they were
 * made in: a choice comes before a key that Stet gives, and falls only where its key is not to be had.
 */
export function settleKeys(stored: OwnKeys): OwnKeys {
  let kept: OwnKeys = {}
  for (const command of KEYED_COMMANDS) {
    const key = stored[command]
    if (key === null || (key && !clashOf(command, key, onlyThese(kept)))) kept = { ...kept, [command]: key }
  }
  const silenced = KEYED_COMMANDS.filter((command) => isSilenced(command, kept))
  return { ...kept, ...Object.fromEntries(silenced.map((command) => [command, null])) }
}

/** Has a choice taken the key that Stet gives the command? */
function isSilenced(command: KeyedCommand, kept: OwnKeys): boolean {
  const given = givenKey(command)
  return kept[command] === undefined && given !== null && clashOf(command, given, onlyThese(kept)) !== null
}

/** As though no command had a key that can be changed, but those that were chosen. */
function onlyThese(kept: OwnKeys): OwnKeys {
  return { ...Object.fromEntries(KEYED_COMMANDS.map((command) => [command, null])), ...kept }
}
