import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'

/** Under the project, so that the programs find its packages. */
const folder = path.resolve(import.meta.dirname, '../../../node_modules/.cache/generated-client')

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [],
}

/** Puts the files into a folder and compiles the programs among them; what the compiler objects to, by program. */
export async function compilePrograms<Name extends string>(
  programs: Record<Name, string>,
  { apiTypes }: { apiTypes: string },
): Promise<{ faults: (name: Name) => string[]; fileOf: (name: Name) => string }> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'api-types.ts'), apiTypes)
  for (const [name, text] of Object.entries<string>(programs)) {
    await writeFile(path.join(folder, `${name}.mts`), text)
  }
  const program = ts.createProgram(
    Object.keys(programs).map((name) => path.join(folder, `${name}.mts`)),
    options,
  )
  program.emit()
  const diagnostics = ts.getPreEmitDiagnostics(program)
  return {
    faults: (name) =>
      diagnostics
        .filter(
          ({ file }) => !file?.fileName.endsWith('.mts') || path.basename(file.fileName) === `${name}.mts`,
        )
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    fileOf: (name) => path.join(folder, `${name}.mjs`),
  }
}
