/** What a UIMA XMI file says: its text, and every feature structure with its type and attributes. */
export type Xmi = { text: string; structures: { type: string; attributes: ReadonlyMap<string, string> }[] }

/** Reads as much of XMI as the corpora use: one view, every structure an element without content. */
export function readXmi(xml: string): Xmi {
  const namespaces = new Map(
    [...xml.matchAll(/xmlns:([\w]+)="http:\/\/\/([^"]*)\.ecore"/g)].map(([, prefix, path]) => [
      prefix ?? '',
      (path ?? '').replaceAll('/', '.'),
    ]),
  )
  const structures = [...xml.matchAll(/<(\w+):(\w+)((?:\s+[\w:]+="[^"]*")*)\s*\/>/g)].map(
    ([, prefix, name, attributes]) => ({
      type: `${namespaces.get(prefix ?? '') ?? ''}.${name ?? ''}`,
      attributes: attributesOf(attributes ?? ''),
    }),
  )
  const sofa = structures.find(({ type }) => type === 'uima.cas.Sofa')
  return { text: sofa?.attributes.get('sofaString') ?? '', structures }
}

function attributesOf(xml: string): Map<string, string> {
  return new Map(
    [...xml.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', unescape(value ?? '')]),
  )
}

function unescape(value: string): string {
  return value.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name] ?? whole
  })
}
