import { zip } from './zip'

type Options = {
  metadata?: string
  files?: Readonly<Record<string, string | Uint8Array>>
  contents?: string
}

/** An e-book of chapters by file name, in order, after a navigation page. */
export function epub(
  chapters: Readonly<Record<string, string>>,
  { metadata = '', files = {}, contents = '' }: Options = {},
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(chapters)
  const items = names.map((name, index) => `<item id="c${String(index)}" href="text/${name}"/>`).join('')
  const order = names.map((_, index) => `<itemref idref="c${String(index)}"/>`).join('')
  const manifest = `<item id="nav" href="nav.xhtml" properties="nav"/>${items}`
  return zip([
    { name: 'mimetype', content: 'application/epub+zip', isStored: true },
    {
      name: 'META-INF/container.xml',
      content: '<container><rootfiles><rootfile full-path="B/book.opf"/></rootfiles></container>',
    },
    {
      name: 'B/book.opf',
      content: `<package><metadata>${metadata}</metadata><manifest>${manifest}</manifest><spine><itemref idref="nav"/>${order}</spine></package>`,
    },
    { name: 'B/nav.xhtml', content: `<html><body><nav>Contents ${contents}</nav></body></html>` },
    ...names.map((name) => ({ name: `B/text/${name}`, content: chapters[name] ?? '' })),
    ...Object.entries(files).map(([name, content]) => ({ name: `B/${name}`, content })),
  ])
}
