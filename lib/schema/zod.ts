import { z } from 'zod'

// The pages' Content-Security-Policy allows no `eval`, and Zod's probe for it would be reported as a violation.
if (typeof window !== 'undefined') z.config({ jitless: true })

/** Zod as every schema here imports it: set up before the first one is made. */
export { z }
