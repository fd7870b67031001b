import { component, literal, type LintExample } from './lint-example-parts'

/** Words that people read, and that are not in lib/messages. */
export const ofWords: readonly LintExample[] = [
  { says: 'words in markup', file: component, code: 'export const it = <p>Saved</p>', rule: literal },
  {
    says: 'words that markup shows by condition',
    file: component,
    code: 'export const it = <p>{globalThis.name ? "saved" : "not saved"}</p>',
    rule: literal,
  },
  {
    says: 'a number within words in markup',
    file: component,
    code: 'export const it = <p>{`${globalThis.length} claims`}</p>',
    rule: literal,
  },
  {
    says: 'a name that is read out',
    file: component,
    code: 'export const it = <p aria-label="claim">{1}</p>',
    rule: literal,
  },
  {
    says: 'a name that is read out, by condition',
    file: component,
    code: 'export const it = <p title={globalThis.name ? "open" : "closed"}>{1}</p>',
    rule: literal,
  },
  {
    says: 'a label in a table',
    file: component,
    code: 'export const LABELS = [{ value: "draft", label: "Draft" }]',
    rule: literal,
  },
  {
    says: 'a sentence in a function',
    file: component,
    code: 'export function said() { return "This is the last sentence." }',
    rule: literal,
  },
  {
    says: 'words in the markup of a page',
    file: 'app/(workspace)/w/[workspace]/claims/example.tsx',
    code: 'export function It() { return <h1>Claims</h1> }',
    rule: literal,
  },
]
