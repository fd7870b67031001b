import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'

const root = path.resolve(import.meta.dirname, '../../..')
const unpacker = path.join(import.meta.dirname, 'unpack-browser.ts')

/**
 * The browser that npm's `@sparticuz/chromium` ships compressed, unpacked once into `node_modules/.cache`. It is built
 * for a bare Amazon Linux and brings the libraries that a bare Debian lacks as well.
 */
export async function unpackPackagedBrowser(): Promise<{
  executablePath: string
  env: Record<string, string>
}> {
  const folder = path.join(root, 'node_modules/.cache/stet-chromium', await packagedVersion())
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  }
}

async function packagedVersion(): Promise<string> {
  const manifest = await readFile(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
}

/** Unpacks beside the folder and renames, so that a folder that exists is whole even if two runs start together. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true })
  const draft = await mkdtemp(`${folder}-`)
  try {
    // In a process of its own, because the package unpacks to the temporary folder, and its libraries only where it
    // believes to be on Amazon Linux.
    await promisify(execFile)(process.execPath, ['--import', 'tsx', unpacker], {
      cwd: root,
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await writeFile(path.join(draft, 'fonts.conf'), fontConfiguration(folder))
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** The package's own fonts, and the system's where there are any. */
function fontConfiguration(folder: string): string {
  const folders = [path.join(folder, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((fonts) => `<dir>${fonts.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`),
    '<cachedir prefix="xdg">stet-fonts</cachedir>',
    '</fontconfig>',
  ].join('\n')
}
