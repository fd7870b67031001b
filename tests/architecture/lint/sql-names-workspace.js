/**
 * ESLint rule: SQL is written as a template behind `$queryRaw` or `$executeRaw`, and holds `${WORKSPACE}` unless it goes
 * to the database of the system, `systemDbOf`. It cannot say whether the condition stands where it should; that it is
 * there at all makes whoever writes the statement place it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const sqlNamesWorkspace = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unkept: 'Keep this SQL to the workspace of the grant: ${WORKSPACE} is its id.',
      hidden: 'Write the SQL as a template right here, so that one sees whether it names WORKSPACE.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isRaw(node.tag) || isSystems(node.tag.object, context)) return
        if (!node.quasi.expressions.some(({ name }) => name === 'WORKSPACE'))
          context.report({ node: node.tag, messageId: 'unkept' })
      },
      MemberExpression(node) {
        const isTag = node.parent.type === 'TaggedTemplateExpression' && node.parent.tag === node
        if (isRaw(node) && !isTag) context.report({ node, messageId: 'hidden' })
      },
    }
  },
}

function isRaw(node) {
  return node.type === 'MemberExpression' && /^\$(query|execute)Raw/.test(nameOf(node.property))
}

function nameOf({ name, value }) {
  return String(name ?? value)
}

/** `systemDbOf(…)`, or a constant that was made by it. */
function isSystems(object, context) {
  if (object.type === 'CallExpression') return object.callee.name === 'systemDbOf'
  if (object.type !== 'Identifier') return false
  for (let scope = context.sourceCode.getScope(object); scope; scope = scope.upper) {
    const variable = scope.set.get(object.name)
    if (variable) return variable.defs.some(({ node }) => node.init?.callee?.name === 'systemDbOf')
  }
  return false
}
