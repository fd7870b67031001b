import { runChecks } from './checks'
import { generate } from './generate'

// `npm run check`: format, lint, types, boundaries and dead code, all of them even when one fails.
const generated = await generate()
const checked = await runChecks()
process.exitCode = generated.failures.length + checked.failures.length === 0 ? 0 : 1
