import { readFileSync } from 'node:fs'
import { complaintAbout } from './node-version.js'

// The first thing that command.js does.
const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
const complaint = complaintAbout(process.versions.node, manifest.engines.node)
if (complaint) {
  process.stderr.write(complaint.message + '\n')
  if (complaint.isTooOld) process.exitCode = 1
}
