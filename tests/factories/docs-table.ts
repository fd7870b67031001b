import { readFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** The cells of the first table under a heading of a page of docs, without its header. */
export async function tableUnder(file: string, heading: string): Promise<string[][]> {
  const lines = (await readFile(path.join(root, file), 'utf8')).split('\n')
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (from === -1) throw new Error(`${file} has no heading "${heading}".`)
  const first = lines.findIndex((line, index) => index > from && line.startsWith('|'))
  const after = lines.findIndex((line, index) => index > first && !line.startsWith('|'))
  return lines.slice(first + 2, after).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
