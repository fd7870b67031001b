const ROOTS = /^(?:app|components|docs|lib|prisma|tests)\//

/** The files and folders of the repository that a page names in backticks. Placeholders are left out. */
export function namedPaths(page: string): string[] {
  return Array.from(page.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code).filter(
    (code) => ROOTS.test(code) && !/[\s…<>{}*]/.test(code),
  )
}

/** The files at the root of the repository that a page names in backticks, such as `proxy.ts`. */
export function namedRootFiles(page: string): string[] {
  return Array.from(page.matchAll(/`([\w.-]+\.(?:ts|js|json|md))`/g), ([, file = '']) => file)
}

/** The modules of the engine that a page names by their files' names, in lists such as (`align`, `window`). */
export function namedModules(page: string): string[] {
  return Array.from(page.matchAll(/\((`[a-z-]+`(?:, `[a-z-]+`)*)\)/g), ([, list = '']) => list)
    .flatMap((list) => list.split(', '))
    .map((name) => name.slice(1, -1))
}

/** The links of a page to other files for which `exists` says no; addresses on the web are not looked up. */
export function brokenLinks(page: string, exists: (target: string) => boolean): string[] {
  return Array.from(page.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|#|<)/.test(target))
    .map((target) => target.replace(/#.*$/, ''))
    .filter((target) => !exists(target))
}

/** The numbers of the design rules that a file cites. */
export function citedRules(source: string): number[] {
  return Array.from(source.matchAll(/(?:docs\/design-rules\.md,|DESIGN) rule (\d+)/g), ([, rule]) =>
    Number(rule),
  )
}
