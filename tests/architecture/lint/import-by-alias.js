import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * ESLint rule: another folder is imported by its alias, so that a file can move without its imports changing and a
 * reader sees which layer is meant. `--fix` rewrites.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importByAlias = {
  meta: {
    type: 'suggestion',
    fixable: 'code',
    schema: [],
    messages: { upwards: 'Import from another folder by its alias: {{alias}}' },
  },
  create(context) {
    function check(node) {
      const { source } = node
      if (source?.type !== 'Literal' || !source.value.startsWith('../')) return
      const target = path.resolve(path.dirname(context.filename), source.value)
      const alias = `@/${path.relative(root, target).split(path.sep).join('/')}`
      context.report({
        node: source,
        messageId: 'upwards',
        data: { alias },
        fix: (fixer) => fixer.replaceText(source, `'${alias}'`),
      })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}
