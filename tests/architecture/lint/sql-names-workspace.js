/**
 * ESLint rule: SQL is written as a template behind `$queryRaw` or `$executeRaw`, and is kept to `${WORKSPACE}` unless it
 * goes to the database of the system, `systemDbOf`: by a condition that rows must meet, in the rows that it inserts, or in
 * the name of a lock. It cannot say whether each of several tables is kept; that one is makes whoever writes think of it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const sqlNamesWorkspace = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unkept: 'Keep this SQL to the workspace of the grant: ${WORKSPACE} is its id.',
      idle: 'WORKSPACE keeps nothing here. Compare it to "workspaceId" after WHERE, AND or ON, or insert it there.',
      hidden: 'Write the SQL as a template right here, so that one sees whether it names WORKSPACE.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isRaw(node.tag) || isSystems(node.tag.object, context)) return
        const before = textsBeforeWorkspace(node.quasi)
        if (before.length === 0) context.report({ node: node.tag, messageId: 'unkept' })
        else if (!before.some(isKept)) context.report({ node: node.tag, messageId: 'idle' })
      },
      MemberExpression(node) {
        const isTag = node.parent.type === 'TaggedTemplateExpression' && node.parent.tag === node
        if (isRaw(node) && !isTag) context.report({ node, messageId: 'hidden' })
      },
    }
  },
}

/** What stands before each `${WORKSPACE}`, without comments, and with `?` for whatever else is put in. */
function textsBeforeWorkspace({ quasis, expressions }) {
  let text = ''
  return expressions.flatMap(({ name }, index) => {
    text += quasis[index].value.raw.replaceAll(/--.*$/gm, '')
    if (name === 'WORKSPACE') return [text]
    text += '?'
    return []
  })
}

const CONDITION = /\b(?:WHERE|AND|ON)\s+\(?\s*(?:\w+\.)?"workspaceId" = $/
/** Among the values of an INSERT, before any FROM. */
const INSERTED =
  /\bINSERT INTO "\w+"(?: AS \w+)?\s+\([^)]*"workspaceId"[^)]*\)\s*(?:VALUES|SELECT)\b(?:(?!\b(?:FROM|SELECT)\b).)*$/s
const LOCK = /^\s*(?:WITH .*)?SELECT pg_advisory_xact_lock\([^;]*$/s

function isKept(before) {
  return [CONDITION, INSERTED, LOCK].some((position) => position.test(before))
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
