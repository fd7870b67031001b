import { zip } from './zip'

type Options = { styles?: string; parts?: Readonly<Record<string, Uint8Array>>; prologue?: string }

/** An OpenDocument text around the XML of its body, with automatic styles, further parts, and what comes before it all. */
export function odt(
  body: string,
  { styles = '', parts = {}, prologue = '' }: Options = {},
): Uint8Array<ArrayBuffer> {
  const content = `${prologue}<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    { name: 'content.xml', content },
    ...Object.entries(parts).map(([name, bytes]) => ({ name, content: bytes })),
  ])
}
