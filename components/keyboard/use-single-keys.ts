import { useState } from 'react'
import type { ApiClient } from '@/components/api/api-client'
import { accountApi } from '@/lib/schema/api/settings'

const KEPT = 'stet.singleKeys'

type UseSingleKeysOptions = { preference: boolean; call: ApiClient }

/**
 * Whether lone characters are shortcuts. The account's preference, changed here at once and saved to the account; kept
 * in this browser too, so that it holds for the next room even while the account cannot be reached.
 */
export function useSingleKeys({ preference, call }: UseSingleKeysOptions): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState<boolean | null>(null)
  const [kept] = useState(readKept)
  function change(next: boolean): void {
    setOn(next)
    localStorage.setItem(KEPT, String(next))
    void call(accountApi.update, { body: { singleKeys: next } }).then((saved) => {
      if (saved.ok) localStorage.removeItem(KEPT)
    })
  }
  return [on ?? kept ?? preference, change]
}

function readKept(): boolean | null {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEPT)
  return kept === null ? null : kept === 'true'
}
