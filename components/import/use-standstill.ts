import { useEffect, useState } from 'react'

/** Whether something has been the same for so many milliseconds; never while it is undefined. */
export function useStandstill(what: string | undefined, long: number): boolean {
  const [still, setStill] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setStill(what), long)
    return () => {
      clearTimeout(timer)
      // It may come to be the same once more.
      setStill(undefined)
    }
  }, [what, long])
  return what !== undefined && still === what
}
