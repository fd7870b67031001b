/** A list whose items are written when they are asked for. */
type Later = () => Iterable<Markup>

/**
 * Text that is HTML already. Only `markup`, `each` and `raw` make it, so that whatever else is shown has been escaped.
 */
export class Markup {
  constructor(readonly parts: readonly (string | Later)[]) {}

  /** The whole of it. */
  get source(): string {
    return [...this.pieces()].join('')
  }

  /** The same from its beginning to its end, as it is written. */
  *pieces(): Generator<string> {
    for (const part of this.parts) {
      if (typeof part === 'string') yield part
      else for (const item of part()) yield* item.pieces()
    }
  }
}

export type MarkupValue = string | number | Markup | null | undefined | false | readonly MarkupValue[]

/**
 * A template of HTML: strings and numbers in it are escaped, for content and for quoted attributes alike; lists are
 * joined; null, undefined and false are nothing. Never put a value into an unquoted attribute, a style or a script.
 */
export function markup(template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const parts: (string | Later)[] = []
  let last = ''
  for (const [index, text] of template.entries()) {
    for (const part of index === 0 ? [] : partsOf(values[index - 1])) {
      if (typeof part === 'string') last += part
      else {
        parts.push(last, part)
        last = ''
      }
    }
    last += text
  }
  return new Markup([...parts, last])
}

/** A long list, of which each item is written only when those before it have been taken. */
export function each<Item>(items: readonly Item[], write: (item: Item) => Markup): Markup {
  return new Markup([
    function* () {
      for (const item of items) yield write(item)
    },
  ])
}

/** HTML of our own that no one else had a hand in, such as a style sheet. */
export function raw(source: string): Markup {
  return new Markup([source])
}

/**
 * Escapes text so that an HTML parser gives it back unchanged in content or in a quoted attribute. A carriage return
 * must be a reference, since parsers turn a literal one into a line feed.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => REFERENCES[character] ?? character)
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

function partsOf(value: MarkupValue): readonly (string | Later)[] {
  if (value === null || value === undefined || value === false) return []
  if (value instanceof Markup) return value.parts
  if (typeof value === 'object') return value.flatMap(partsOf)
  return [escapeHtml(String(value))]
}
