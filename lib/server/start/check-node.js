import { readFileSync } from 'node:fs'
import { complaintAbout } from './node-version.js'

// Runs before every command that needs more than this file, in plain JavaScript that an old Node understands.
const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
const complaint = complaintAbout(process.versions.node, manifest.engines.node)
if (complaint) {
  process.stderr.write(complaint.message + '\n')
  if (complaint.isTooOld) process.exitCode = 1
}
