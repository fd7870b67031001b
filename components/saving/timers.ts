const PAUSE_MS = 800
/** Somebody who types without a pause is saved now and then too. */
const LONGEST_MS = 5_000

const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 60_000

/** Calls when nothing has begun again for a moment, or has begun again and again for long. */
export function createPause(call: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined

  function clear(): void {
    clearTimeout(timer)
    since = undefined
  }

  return {
    begin: () => {
      const now = Date.now()
      since ??= now
      clearTimeout(timer)
      timer = setTimeout(call, Math.min(PAUSE_MS, Math.max(0, since + LONGEST_MS - now)))
    },
    clear,
  }
}

/** Calls after a time that doubles from one failure to the next. */
export function createRetry(call: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_RETRY_MS
  const clear = (): void => clearTimeout(timer)
  return {
    later: () => {
      clear()
      timer = setTimeout(call, wait)
      wait = Math.min(2 * wait, LAST_RETRY_MS)
    },
    clear,
    /** An answer has come: the next failure is a first one. */
    reset: () => {
      clear()
      wait = FIRST_RETRY_MS
    },
  }
}
