import { decodeNamed } from './decode-words'

type Field = { value: string; parameters: Map<string, string> }

/** `value; name=word; name="quoted"` with what RFC 2231 allows on top: parameters in pieces, and in a named charset. */
export function parseParameters(field: string): Field {
  const [value = '', ...rest] = splitOutsideQuotes(field)
  const parameters = new Map<string, string>()
  const pieces = new Map<string, { number: number; text: string; isExtended: boolean }[]>()
  for (const each of rest) {
    const equals = each.indexOf('=')
    if (equals === -1) continue
    const written = each.slice(0, equals).trim().toLowerCase()
    const text = unquote(each.slice(equals + 1).trim())
    const piece = /^([^*]+)\*(\d{1,3})?(\*)?$/.exec(written)
    const name = piece?.[1]
    if (piece && name !== undefined) {
      const list = pieces.get(name) ?? []
      list.push({
        number: Number(piece[2] ?? 0),
        text,
        isExtended: piece[2] === undefined || piece[3] === '*',
      })
      pieces.set(name, list)
    } else if (!parameters.has(written)) {
      parameters.set(written, text)
    }
  }
  for (const [name, list] of pieces) parameters.set(name, joined(list))
  return { value: value.trim(), parameters }
}

function joined(list: { number: number; text: string; isExtended: boolean }[]): string {
  const inOrder = list.toSorted((a, b) => a.number - b.number)
  const first = /^([^']*)'[^']*'([\s\S]*)$/.exec(inOrder[0]?.text ?? '')
  const [charset, rest] = [first?.[1] ?? 'utf-8', first?.[2]]
  const bytes = inOrder.map(({ text, isExtended }, index) => {
    const piece = index === 0 && rest !== undefined ? rest : text
    return isExtended ? percentDecoded(piece) : piece
  })
  return decodeNamed(bytes.join(''), charset)
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function splitOutsideQuotes(field: string): string[] {
  return field.match(/(?:"(?:\\.|[^"\\])*"?|[^";])+/g) ?? []
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : text
}
