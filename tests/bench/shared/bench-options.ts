import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '@/lib/core/result'

export type BenchOptions = {
  /** Which benches to run, in this order. */
  names: string[]
  /** How often each variant is measured; variants take turns within a round. */
  rounds: number
}

const USAGE = 'npm run bench -- NAME… [--rounds N]'
const FEWEST_ROUNDS = 5

/** Reads the command line of `npm run bench`. No name means every bench. */
export function readBenchOptions(args: string[], known: readonly string[]): Result<BenchOptions> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rounds: { type: 'string', default: String(FEWEST_ROUNDS) } },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    return fail('invalid', `--rounds takes a whole number from 1.\n${USAGE}`)
  const stranger = positionals.find((name) => !known.includes(name))
  if (stranger !== undefined)
    return fail('invalid', `There is no bench "${stranger}"; there are: ${known.join(', ')}.\n${USAGE}`)
  return ok({ names: positionals.length > 0 ? positionals : [...known], rounds })
}
