import type { Archive } from './sign'

/** What types of OpenDocument files begin with. */
export const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.'

export function isEpub({ type, has }: Archive): boolean {
  return type === 'application/epub+zip' || has('META-INF/container.xml')
}

export function isOdt({ type, has }: Archive): boolean {
  if (type?.startsWith(OPEN_DOCUMENT)) return type.startsWith(`${OPEN_DOCUMENT}text`)
  return has('content.xml') && has('META-INF/manifest.xml')
}

/** Word, other than what else its makers pack in the same way. */
export function isDocx({ type, has }: Archive): boolean {
  return !type?.startsWith(OPEN_DOCUMENT) && has('[Content_Types].xml') && !has('xl/') && !has('ppt/')
}
