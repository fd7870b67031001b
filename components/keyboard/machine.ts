/** Whose keyboard it is: Apple's have a key for commands where the others have Ctrl. */
export type Machine = 'apple' | 'other'

declare global {
  interface Navigator {
    /** Not in every browser yet, and what takes the place of `platform` where it is. */
    readonly userAgentData?: { readonly platform: string }
  }
}

/** The machine that the page runs on. A server does not know it. */
export function thisMachine(): Machine {
  if (typeof navigator === 'undefined') return 'other'
  // Browsers that hide the platform leave it empty.
  return machineOf(navigator.userAgentData?.platform || navigator.platform)
}

/** iPads call themselves a Mac, or by their own name. */
function machineOf(platform: string): Machine {
  return /^(mac|iphone|ipad|ipod|ios)/i.test(platform) ? 'apple' : 'other'
}
