import path from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { forgedGrants } from './forged-grants'

const root = path.resolve(import.meta.dirname, '../..')

let errors: Map<string, string[]>

beforeAll(() => {
  errors = compile(new Map(forgedGrants.map(({ file, code }) => [path.join(root, file), code])))
})

describe('the compiler refuses', () => {
  it.each(forgedGrants)('$says', ({ file, error }) => {
    const found = errors.get(path.join(root, file)) ?? []
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(error)
  })
})

/** What `tsc` says of files that stand in the project without being there, by file. */
function compile(planted: ReadonlyMap<string, string>): Map<string, string[]> {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    { noEmit: true, incremental: false, skipLibCheck: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => expect(messageText).toBe('') },
  )
  if (!config) throw new Error('tsconfig.json cannot be read.')
  const { tsBuildInfoFile: _, ...options } = config.options
  const host = ts.createCompilerHost(options)
  const onDisk = host.readFile.bind(host)
  const isOnDisk = host.fileExists.bind(host)
  host.readFile = (file) => planted.get(file) ?? onDisk(file)
  host.fileExists = (file) => planted.has(file) || isOnDisk(file)
  const program = ts.createProgram([...planted.keys()], options, host)
  return new Map([...planted.keys()].map((file) => [file, messagesOn(program, file)]))
}

function messagesOn(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file)
  if (!source) throw new Error(`${file} was not compiled.`)
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  )
}
