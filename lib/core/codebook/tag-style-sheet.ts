import { highlightNameOf, type HighlightState } from './highlight-names'
import { TINTS, TINT_ENTRIES, type TintName } from './tints'

/**
 * The app's style sheet of tags, from the record of tints:
 * - the colours of each, as `--stet-green-tint` and `--stet-green-line`;
 * - the look of whatever has `data-tint="green"`, as `--tag-tint`, `--tag-line`, `--tag-pattern` and `--tag-thickness`;
 * - the highlights in the article. There no property is inherited, so each has its own rule.
 */
export function tagStyleSheet(): string {
  return [
    `:root[data-mantine-color-scheme='light'] {\n${coloursIn('light')}}`,
    `:root[data-mantine-color-scheme='dark'] {\n${coloursIn('dark')}}`,
    ...TINT_ENTRIES.flatMap(([tint]) => [lookOf(tint), ...STATES.map((state) => highlightOf(tint, state))]),
    '',
  ].join('\n')
}

const STATES: readonly HighlightState[] = ['mine', 'other', 'unsure']

function coloursIn(scheme: 'light' | 'dark'): string {
  return TINT_ENTRIES.map(
    ([name, { [scheme]: colours }]) =>
      `  --stet-${name}-tint: ${colours.tint};\n  --stet-${name}-line: ${colours.line};\n`,
  ).join('')
}

function lookOf(tint: TintName): string {
  const { pattern, thickness } = TINTS[tint]
  return `[data-tint='${tint}'] {
  --tag-tint: var(--stet-${tint}-tint);
  --tag-line: var(--stet-${tint}-line);
  --tag-pattern: ${pattern};
  --tag-thickness: ${thickness}px;
}`
}

function highlightOf(tint: TintName, state: HighlightState): string {
  const name = highlightNameOf(tint, state)
  return `::highlight(${name}),\n.${name} {\n${declarationsOf(tint, state)}}`
}

function declarationsOf(tint: TintName, state: HighlightState): string {
  const { pattern, thickness, offset } = TINTS[tint]
  const line = `var(--stet-${tint}-line)`
  switch (state) {
    case 'mine':
      return `  background-color: var(--stet-${tint}-tint);
  text-decoration: underline ${pattern} ${thickness}px ${line};
  text-underline-offset: ${offset}em;\n`
    // The same pattern, thinner, without the tint.
    case 'other':
      return `  text-decoration: underline ${pattern} 1px ${line};\n  text-underline-offset: ${offset}em;\n`
    // Not confirmed: dots above and below the words, no tint, whatever the tag.
    case 'unsure':
      return `  text-decoration: underline overline dotted 2px ${line};\n  text-underline-offset: 0.2em;\n`
  }
}
