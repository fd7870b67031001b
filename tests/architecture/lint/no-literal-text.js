/** Attributes and properties whose text a person reads or hears. */
const READ = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'title',
    'placeholder',
  ],
  ...['label', 'description', 'lead', 'hint', 'message', 'error', 'nothingFoundMessage', 'text', 'body'],
])

/** The product's name is the same in every language. */
const PRODUCT = 'Stet'

/**
 * ESLint rule: text of the interface is a message of lib/messages, so that it can be read in every language. Refuses
 * words in markup, in what markup shows, in attributes and properties that are read out, and sentences anywhere else.
 * What an `Error` says is for developers and stays as it is.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Put this text into lib/messages and show it with t(…): {{text}}' },
  },
  create(context) {
    function check(node, text) {
      if (!isText(node, text)) return
      context.report({ node, messageId: 'literal', data: { text: text.trim() } })
    }
    return {
      JSXText: (node) => check(node, node.value),
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((quasi) => quasi.value.cooked).join(' ')),
    }
  },
}

function isText(node, text) {
  if (!/\p{L}/u.test(text.replaceAll('https://', '')) || text.trim() === PRODUCT || isForDevelopers(node))
    return false
  if (node.type === 'JSXText') return !isKey(node.parent)
  const place = placeOf(node)
  if (place.type === 'JSXAttribute') return READ.has(nameOf(place.name))
  if (place.type === 'JSXExpressionContainer') return true
  if (place.type === 'Property' && READ.has(nameOf(place.key))) return isWording(text)
  return isSentence(text)
}

/** A key of the keyboard is called what is printed on it. */
function isKey(element) {
  return element.type === 'JSXElement' && /^kbd$/i.test(nameOf(element.openingElement.name))
}

/** Starts as a sentence or has words with a space between: no key of a message, no identifier. */
function isWording(text) {
  return /^\s*\p{Lu}/u.test(text) || /\p{L}\s+\p{L}/u.test(text)
}

function isSentence(text) {
  return /^\p{Lu}\p{Ll}*[\s,].*\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+(…|\.$)/u.test(text)
}

/** What the text is the value of, through `a ? b : c`, `a && b`, `a ?? b`: an attribute, a property, shown markup. */
function placeOf(node) {
  let child = node
  let place = node.parent
  while (isPassedOn(place, child)) [child, place] = [place, place.parent]
  if (place.type === 'JSXExpressionContainer' && place.parent.type === 'JSXAttribute') return place.parent
  return place
}

function isPassedOn(place, child) {
  if (place.type === 'ConditionalExpression') return place.test !== child
  return place.type === 'LogicalExpression' && (place.right === child || place.operator !== '&&')
}

function isForDevelopers(node) {
  const { parent } = node
  return (
    (parent.type === 'NewExpression' && /Error$/.test(parent.callee.name ?? '')) ||
    parent.type === 'ImportDeclaration' ||
    parent.type === 'TSLiteralType'
  )
}

function nameOf(name) {
  return String(name.name ?? name.value)
}
