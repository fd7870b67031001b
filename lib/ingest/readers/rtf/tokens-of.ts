/** A piece of RTF: a group's begin or end, a control word with its number, a byte written out, or plain characters. */
export type Token =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; number: number | undefined }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string }

const NEXT = /\{|\}|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[^{}\\\r\n]+|[\r\n]+|\\/giy

/** The tokens of an RTF file. Bytes are Latin-1 characters here. What `\bin` announces is passed over unread. */
export function* tokensOf(rtf: string): Generator<Token> {
  NEXT.lastIndex = 0
  let at = 0
  while (at < rtf.length) {
    NEXT.lastIndex = at
    const match = NEXT.exec(rtf)
    if (!match) return
    at = NEXT.lastIndex
    const [all, word, number, hex, symbol] = match
    if (all === '{') yield { kind: 'open' }
    else if (all === '}') yield { kind: 'close' }
    else if (word === 'bin') at += Math.max(0, Number(number ?? 0))
    else if (word !== undefined)
      yield { kind: 'word', word, number: number === undefined ? undefined : Number(number) }
    else if (hex !== undefined) yield { kind: 'byte', byte: parseInt(hex, 16) }
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, number: undefined }
    else if (!/^[\r\n\\]/.test(all)) yield { kind: 'text', text: all }
  }
}
