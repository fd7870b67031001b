import { parse } from 'parse5'

type Node = { nodeName: string; value?: string; childNodes?: readonly Node[] }

/** Elements whose text joins the text around them; between all others a word ends. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The text of some markup, by a parser that the product does not use. */
export function textOfMarkup(html: string): string {
  const pieces: string[] = []
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') pieces.push(node.value ?? '')
    if (['script', 'style', 'noscript', 'template'].includes(node.nodeName)) return
    if (!INLINE.has(node.nodeName)) pieces.push('\n')
    for (const child of node.childNodes ?? []) visit(child)
    if (!INLINE.has(node.nodeName)) pieces.push('\n')
  }
  visit(parse(html))
  return pieces.join('')
}
