import { readBenchOptions, type BenchOptions } from './shared/bench-options'
import { warnUnderLoad } from './shared/machine-load'

/** Every bench by name. To add one, add a line: a module that exports `run(options)`. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>>> = {
  api: () => import('./api/api-bench'),
  render: () => import('./render/render-bench'),
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
