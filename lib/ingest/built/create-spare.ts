/** Something that costs time to start, and ends by itself or when told to. */
type Runner = { isAlive: () => boolean }

/** One runner that nobody uses at the moment. */
export type Spare<T> = {
  /** Takes it away; nothing when there is none that lives. */
  take: () => T | undefined
  /** Keeps one. Call it only when there is none. */
  keep: (runner: T) => void
  isThere: () => boolean
}

/** Keeps one runner ready. One that nobody has taken after `minutes` is ended. */
export function createSpare<T extends Runner>(minutes: number, end: (runner: T) => void): Spare<T> {
  let kept: { runner: T; retire: NodeJS.Timeout } | undefined
  function take(): T | undefined {
    const last = kept
    kept = undefined
    clearTimeout(last?.retire)
    return last?.runner.isAlive() ? last.runner : undefined
  }
  return {
    take,
    isThere: () => kept !== undefined,
    keep(runner) {
      const retire = setTimeout(() => {
        const idle = take()
        if (idle) end(idle)
      }, minutes * 60_000)
      retire.unref()
      kept = { runner, retire }
    },
  }
}
