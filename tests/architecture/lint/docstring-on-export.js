/**
 * ESLint rule: an exported function carries a docstring. `lib/core` is read as a reference, so what a function
 * returns for the odd input must be readable without running it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const docstringOnExport = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Say in a docstring what {{name}} does, in which units, and its edge cases.' },
  },
  create(context) {
    return {
      'ExportNamedDeclaration > FunctionDeclaration'(node) {
        const comment = context.sourceCode.getCommentsBefore(node.parent).at(-1)
        const isDocstring = comment?.type === 'Block' && comment.value.startsWith('*')
        if (!isDocstring && !isOverloadImplementation(node)) {
          context.report({ node: node.id, messageId: 'missing', data: { name: node.id.name } })
        }
      },
    }
  },
}

/** The signatures above an overload carry the words; its implementation is not seen by callers. */
function isOverloadImplementation(node) {
  const siblings = node.parent.parent.body
  const previous = siblings[siblings.indexOf(node.parent) - 1]
  return previous?.declaration?.type === 'TSDeclareFunction' && previous.declaration.id.name === node.id.name
}
