import { useCallback, useState } from 'react'

/** The status line. Saying the same again is said again: the key makes it a new text to assistive technology. */
export function useAnnouncer() {
  const [said, setSaid] = useState({ message: '', key: 0 })
  const say = useCallback((message: string) => setSaid(({ key }) => ({ message, key: key + 1 })), [])
  /** Takes a message back that holds no longer. */
  const unsay = useCallback(
    (message: string) =>
      setSaid((now) => (now.message === message ? { message: '', key: now.key + 1 } : now)),
    [],
  )
  return { said, say, unsay }
}
