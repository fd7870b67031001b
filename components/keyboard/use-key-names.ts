import { useSyncExternalStore } from 'react'
import { KEY_NAMES, type KeyNames } from './keys'
import { thisMachine } from './machine'

/** What keys are called on the machine of whoever reads. A page comes with the names that most machines have. */
export function useKeyNames(): KeyNames {
  return useSyncExternalStore(staysTheSame, namesHere, namesOnServer)
}

function staysTheSame(): () => void {
  return () => undefined
}

function namesHere(): KeyNames {
  return KEY_NAMES[thisMachine()]
}

function namesOnServer(): KeyNames {
  return KEY_NAMES.other
}
