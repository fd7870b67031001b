import { component, syntax, type LintExample } from './lint-example-parts'

/** What is refused outside `components/keyboard`. */
export const ofKeys: readonly LintExample[] = [
  {
    says: 'a letter compared where it is pressed',
    file: component,
    code: "export function isNext(event: KeyboardEvent) { return event.key.toLowerCase() === 'j' }",
    rule: syntax,
  },
  {
    says: 'Escape without regard to compositions',
    file: component,
    code: "export function leaves({ key }: KeyboardEvent) { return key === 'Escape' }",
    rule: syntax,
  },
  {
    says: 'a listener for keys of its own',
    file: component,
    code: "export function hear(press: () => void) { document.addEventListener('keydown', press) }",
    rule: syntax,
  },
  {
    says: 'keys of a package',
    file: component,
    code: "import { useHotkeys } from '@mantine/hooks'\nexport const keys = useHotkeys",
    rule: syntax,
  },
]
