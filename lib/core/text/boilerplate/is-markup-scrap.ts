/** Names of tags and entities, and what programs print for nothing, that get loose from a page. */
const LOOSE_NAME =
  /^(?:html|nbsp|&?(?:nbsp|amp|lt|gt|quot);|undefined|null|nan|\[object object\]|lorem ipsum)$/i
const TAGS = /^(?:<\/?[a-z][^<>]*>\s*)+$/i
const TEMPLATE = /^(?:\{\{[^{}]*\}\}|<%[^%]*%>|\$\{[^{}]*\}|%[a-z_]+%)$/i

/** Whether a sentence is code that got loose from a page's source: `html`, `</p>`, `&nbsp;`, `{{ title }}`. */
export function isMarkupScrap(words: string): boolean {
  return LOOSE_NAME.test(words) || TAGS.test(words) || TEMPLATE.test(words)
}
