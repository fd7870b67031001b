import { readBenchOptions, type BenchOptions } from './shared/bench-options'
import { warnUnderLoad } from './shared/machine-load'

/** Every bench by name. To add one, add a line: a module that exports `run(options)`. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>>> = {
  anchoring: () => import('./anchoring/anchoring-bench'),
  api: () => import('./api/api-bench'),
  'carry-over': () => import('./carry-over/carry-over-bench'),
  'health-beside': () => import('./health-beside/health-beside-bench'),
  'import-beside': () => import('./import-beside/import-beside-bench'),
  render: () => import('./render/render-bench'),
  repeats: () => import('./repeats/repeats-bench'),
  room: () => import('./room/room-bench'),
  'row-security': () => import('./row-security/row-security-bench'),
  segmentation: () => import('./segmentation/segmentation-bench'),
}

const options = readBenchOptions(process.argv.slice(2), Object.keys(BENCHES))
if (!options.ok) {
  process.stderr.write(`${options.failure.message}\n`)
  process.exitCode = 2
} else {
  for (const name of options.value.names) {
    warnUnderLoad()
    const bench = await BENCHES[name]?.()
    await bench?.run(options.value)
  }
}
