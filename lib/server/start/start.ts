import { run } from './run'

// npm start, by `node --import tsx`: the command `tsx` would put a second process between this one and the signals
// meant for it, and outlive a kill. The loader stays in the process that
// serves: docs/decisions/0006.
await run({ dev: false })
