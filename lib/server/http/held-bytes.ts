const MB = 1024 * 1024

/** What large bodies may take up together in one process; each is there two or three times while it is worked on. */
const MOST_HELD = 192 * MB
/** What is smaller is not counted, so that nobody has to wait with a mark until others have handed over their files. */
const SMALL = MB

let heldByAll = 0

/** What one request holds of the memory of its process. */
export type HeldBytes = {
  /** Whether there is room for so many bytes of this request; if so, they count. */
  growTo: (bytes: number) => boolean
  /** When the request has ended. */
  release: () => void
}

/** Counts the bytes of a request against what the process can hold. */
export function holdBytes(): HeldBytes {
  let own = 0
  function set(bytes: number): void {
    heldByAll += bytes - own
    own = bytes
  }
  return {
    growTo(bytes) {
      const counted = bytes > SMALL ? bytes : 0
      if (counted > own && heldByAll + counted - own > MOST_HELD) return false
      set(counted)
      return true
    },
    release: () => set(0),
  }
}
