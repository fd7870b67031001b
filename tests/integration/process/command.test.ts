import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const COMMAND = './lib/server/start/command.js'

it('starts nothing on a Node that is too old, and says so in one line', () => {
  // As plain as the command itself: the version is all that is old here.
  const code = `
    Object.defineProperty(process, 'versions', { value: { node: '16.20.2' } })
    process.argv.splice(1, 2, '${COMMAND}', 'start')
    import('${COMMAND}')`
  const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  expect(stderr.trim()).toMatch(/^Node 16\.20\.2 is too old\. .*\.$/)
  expect(stdout).toBe('')
  expect(status).toBe(1)
})

it('refuses what is not a command', () => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'nothing'], { encoding: 'utf8' })
  expect(stderr).toContain('Name one of start, dev, worker, build-command.')
  expect(status).toBe(1)
})
