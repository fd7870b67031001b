import { run } from './run'

// npm start. The loader of TypeScript stays in the process that serves: docs/decisions/0006.
await run({ dev: false })
