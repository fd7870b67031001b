import { run } from './run'

// npm run dev
await run({ dev: true })
