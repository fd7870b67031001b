import { parseArgs } from 'node:util'
import type { ProofOptions } from './proof-options'

/** Every proof by name. To add one, add a line: a module that exports `prove(options)`, which says whether it held. */
const PROOFS: Readonly<
  Record<string, () => Promise<{ prove: (options: ProofOptions) => Promise<boolean> }>>
> = {
  kills: () => import('./kills/prove-kills'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '120' },
    writers: { type: 'string', default: '4' },
    control: { type: 'boolean', default: false },
  },
})
const [name = ''] = positionals
const load = Object.hasOwn(PROOFS, name) ? PROOFS[name] : undefined
if (!load) {
  process.stderr.write(`Name a proof: npm run prove -- ${Object.keys(PROOFS).join(' | ')}\n`)
  process.exitCode = 2
} else {
  const { prove } = await load()
  const { kills, minutes, writers, control } = values
  const options = { kills: Number(kills), minutes: Number(minutes), writers: Number(writers), control }
  process.exitCode = (await prove(options)) ? 0 : 1
}
