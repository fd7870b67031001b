/** Text that is HTML already. Only `markup` and `raw` make it, so that whatever else is shown has been escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

export type MarkupValue = string | number | Markup | null | undefined | false | readonly MarkupValue[]

/**
 * A template of HTML: strings and numbers in it are escaped, for content and for quoted attributes alike; lists are
 * joined; null, undefined and false are nothing. Never put a value into an unquoted attribute, a style or a script.
 */
export function markup(template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(template.reduce((source, text, index) => source + sourceOf(values[index - 1]) + text))
}

/** HTML of our own that no one else had a hand in, such as a style sheet. */
export function raw(source: string): Markup {
  return new Markup(source)
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

function sourceOf(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.source
  if (typeof value === 'object') return value.map(sourceOf).join('')
  return escapeHtml(String(value))
}
