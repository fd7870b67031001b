import { recogniseFile } from './recognise-file'

/** Whether a file holds several articles. One that cannot be recognised does not: reading it says what is wrong. */
export function isBundle({ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }): boolean {
  const recognised = recogniseFile(bytes, { name })
  return recognised.ok && recognised.value.kind === 'bundle'
}
