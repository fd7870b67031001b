import { config } from 'zod'

// The pages' Content-Security-Policy allows no `eval`, and Zod's probe for it would be reported as a violation.
if (typeof window !== 'undefined') config({ jitless: true })

/**
 * Zod as every schema here imports it: set up before the first one is made. It is imported as a namespace: its own `z` is
 * an object that would bring every language of its messages into the pages.
 */
export * from 'zod'
