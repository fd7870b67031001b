import { summaryLine } from '@/tests/run/stage'
import { smokeStage } from './stage'

// `npm run test:smoke`
const result = await smokeStage()
process.stdout.write(`${summaryLine(result)}\n`)
process.exitCode = result.failures.length === 0 ? 0 : 1
