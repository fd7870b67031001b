import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, type BrowserPlaces, findBrowser } from '@/tests/e2e/setup/find-browser'

let folder: string
const packaged: Browser = { executablePath: '', env: { LD_LIBRARY_PATH: 'its own' } }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-browsers-'))
  packaged.executablePath = await program('packaged', 'echo Chromium 138.0.1')
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('findBrowser', () => {
  it('takes the one CHROMIUM_PATH names before any other', async () => {
    const chosenPath = await program('chosen', 'echo Chromium 150.0.1')
    await program('system/chromium', 'echo Chromium 149.0.1')
    const found = await findBrowser({ ...nowhere(), chosenPath, searchPath: path.join(folder, 'system') })
    expect(found).toEqual({ ok: true, value: { executablePath: chosenPath, env: {} } })
  })

  it('fails when the one CHROMIUM_PATH names does not start, though others would', async () => {
    const found = await findBrowser({ ...nowhere(), chosenPath: path.join(folder, 'gone') })
    if (found.ok) throw new Error('Another browser was taken in silence.')
    expect(found.failure.message).toMatch(/CHROMIUM_PATH.*gone/)
  })

  it.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])(
    'takes the %s of the system',
    async (name) => {
      const executablePath = await program(`${name}-folder/${name}`, 'echo Google Chrome 149.0.1')
      const searchPath = ['/nowhere', path.dirname(executablePath)].join(path.delimiter)
      expect(await findBrowser({ ...nowhere(), searchPath })).toMatchObject({ value: { executablePath } })
    },
  )

  it('takes the one Playwright installed when the system has none', async () => {
    const playwrightPath = await program('playwright-chrome', 'echo Chromium 148.0.1')
    expect(await findBrowser({ ...nowhere(), playwrightPath })).toMatchObject({
      value: { executablePath: playwrightPath },
    })
  })

  it('passes over a system browser that only says how to install it', async () => {
    const stub = await program(
      'stub/chromium-browser',
      'echo requires the chromium snap to be installed >&2; exit 1',
    )
    const found = await findBrowser({ ...nowhere(), searchPath: path.dirname(stub) })
    expect(found).toEqual({ ok: true, value: packaged })
  })

  it('says what to do, and what was tried, when none can be had', async () => {
    const broken = await program('broken/chromium', 'echo libnss3.so: cannot open >&2; exit 127')
    const found = await findBrowser({
      ...nowhere(),
      searchPath: path.dirname(broken),
      unpack: () => Promise.reject(new Error('no space left')),
    })
    if (found.ok) throw new Error('A browser was found where there is none.')
    for (const part of ['apt install chromium', 'libnss3.so: cannot open', 'no space left']) {
      expect(found.failure.message).toContain(part)
    }
  })
})

/** A machine whose only browser is the packaged one. */
function nowhere(): BrowserPlaces {
  return {
    chosenPath: undefined,
    searchPath: '',
    playwrightPath: path.join(folder, 'never-installed'),
    unpack: () => Promise.resolve(packaged),
  }
}

async function program(name: string, script: string): Promise<string> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}
