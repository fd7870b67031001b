import { runChecks } from './run/checks'
import { generate } from './run/generate'
import { type StageResult, failureLines, summaryLine, totalLine } from './run/stage'
import { smokeStage } from './smoke/stage'
import { browserStage, vitestStage } from './run/test-stages'

const stages: readonly [string, () => Promise<StageResult>][] = [
  ['Generate', generate],
  ['Check', runChecks],
  ['Unit', () => vitestStage('unit')],
  ['Process', () => vitestStage('process')],
  ['Integration', () => vitestStage('integration')],
  ['End to end', browserStage],
  ['Smoke', smokeStage],
]

// A failing stage does not stop the others: one run tells everything there is to fix.
const results: StageResult[] = []
for (const [title, run] of stages) {
  process.stdout.write(`\n── ${title}\n`)
  results.push(await run())
}

process.exitCode = results.every((result) => result.failures.length === 0) ? 0 : 1
process.stdout.write(`\n${results.flatMap(failureLines).join('\n')}\n`)
process.stdout.write(`\n${results.map(summaryLine).join('\n')}\n\n${totalLine(results)}\n`)
