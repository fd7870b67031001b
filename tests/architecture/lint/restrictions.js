/**
 * What the code never says. In ESLint's flat config a later `no-restricted-syntax` replaces an earlier one, so each
 * group is a list here and `eslint.config.js` spreads the groups that hold for a folder.
 */

const exported = 'ExportNamedDeclaration > VariableDeclaration'

/** Holds for every file. */
export const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of string literals; an enum is a second way to say the same.',
  },
  {
    selector: 'TSNonNullExpression',
    message: 'Narrow the type or throw with a reason; `!` hides the case that will happen.',
  },
  {
    selector: `Program > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > :matches(ArrowFunctionExpression, FunctionExpression), Program > ${exported} > VariableDeclarator:not([id.typeAnnotation]) > :matches(ArrowFunctionExpression, FunctionExpression)`,
    message: 'Declare module-level functions with `function`.',
  },
  {
    selector:
      ':function[params.length>1] > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]',
    message: 'No positional booleans: take an options object, so that the call says what `true` means.',
  },
  {
    selector: ':function[params.length>1] > AssignmentPattern.params[right.raw=/^(true|false)$/]',
    message: 'No positional booleans: take an options object, so that the call says what `true` means.',
  },
  {
    selector:
      'CallExpression[callee.property.name="catch"] > ArrowFunctionExpression[body.type="BlockStatement"][body.body.length=0]',
    message: 'A swallowed error is a defect: handle it or let it rise.',
  },
  {
    selector:
      'ImportDeclaration[source.value=/zod$/] > :matches(ImportSpecifier[imported.name="z"], ImportDefaultSpecifier)',
    message: 'Import Zod as a namespace: its own `z` brings 40 languages of messages into every page.',
  },
]

/** The arguments of a call lie on the stack, which a list as long as its input overflows. */
export const noListAsArguments = [
  {
    selector: 'CallExpression[callee.property.name=/^(push|unshift|min|max)$/] > SpreadElement',
    message: 'Add in a loop, or reduce: a long list passed as arguments overflows the stack.',
  },
]

/** Next, the tools' configuration files and the declarations of packages want default exports; nobody else does. */
export const namedExportsOnly = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export; the file is named after it.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Use a named export.' },
]

/** The environment is parsed once, by `lib/server/env.ts`. */
export const environmentIsParsed = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Read the environment through `lib/server/env`, which has checked it.',
  },
]

const opener = '/^(dbOf|systemDbOf|systemGrant)$/'

/** What opens the database is used where it is imported; imports are all that the boundary check sees. */
export const handlesStay = [
  'ExportNamedDeclaration[source.value=/grants.(db-of|system)$/] > ExportSpecifier[exportKind!="type"]',
  'ExportAllDeclaration[source.value=/grants/]',
  `ExportSpecifier[local.name=${opener}]`,
  `VariableDeclarator[init.name=${opener}]`,
  `ReturnStatement > CallExpression.argument[callee.name=${opener}]`,
  `ArrowFunctionExpression > CallExpression.body[callee.name=${opener}]`,
].map((selector) => ({
  selector,
  message: 'Do not pass on what opens the database: others would have it past the boundary rules.',
}))

/** What a key press means, on any layout and while an input method composes, is decided in `components/keyboard`. */
export const keysInOnePlace = [
  'MemberExpression[object.name="event"][property.name=/^(key|keyCode|isComposing)$/]',
  'MemberExpression[object.property.name="nativeEvent"][property.name=/^(key|keyCode|isComposing)$/]',
  'BinaryExpression > Literal[value=/^(Enter|Escape|Arrow(Up|Down|Left|Right))$/]',
  'CallExpression[callee.property.name="addEventListener"][arguments.0.value=/^key/]',
  'ImportSpecifier[imported.name=/^(useHotkeys|getHotkeyHandler)$/]',
].map((selector) => ({
  selector,
  message: 'Ask `components/keyboard` what a key press means: it knows layouts and input methods.',
}))

/** What the process holds is the database connection: only its own file may look there. */
export const heldInProcess = {
  name: 'globalThis',
  message: 'Do not look into what the process holds: the database is reached by a grant alone.',
}

/** `lib/core` gives the same answer for the same input: time, ids and randomness are arguments. */
export const deterministic = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
    message: 'Take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Take random numbers as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]',
    message: 'Take ids as an argument.',
  },
]

/** Globals that `lib/core` must not know: effects, clocks, and the two places it runs in. */
export const impureGlobals = [
  'fetch',
  'process',
  'Buffer',
  'crypto',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
].map((name) => ({ name, message: 'lib/core is pure: no I/O, no clock, no platform.' }))

/** One way out to the web: what a stranger points to is fetched through a gate. */
export const unguardedFetching = [
  { name: 'fetch', message: 'Fetch through lib/ingest/fetch, which lets nothing private be reached.' },
  { name: 'WebSocket', message: 'The server connects to nobody but through lib/ingest/fetch.' },
  { name: 'EventSource', message: 'The server connects to nobody but through lib/ingest/fetch.' },
]

/** A test that is switched off cannot fail. */
export const everyTestRuns = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]',
    message: 'Every test runs: fix it or delete it.',
  },
  {
    selector:
      'CallExpression[callee.property.name="toMatchObject"] :matches(Property, ArrayExpression) > Literal[regex]',
    message: 'Any text passes here, since a pattern has no fields to compare: use expect.stringMatching.',
  },
]

const ownLimit = 'Only a test that hangs is ended by a clock: vitest.config.ts has the limit for all.'

/** A time limit of a test's own, which a slower machine would exceed. */
export const noLimitOfItsOwn = [
  { selector: 'CallExpression[callee.name=/^(it|test)$/][arguments.2]', message: ownLimit },
  { selector: 'CallExpression[callee.callee.object.name=/^(it|test)$/][arguments.2]', message: ownLimit },
  { selector: 'Property[key.name=/^(testTimeout|hookTimeout|interruptAfterTimeLimit)$/]', message: ownLimit },
]

/** Sessions are read in one place; a component is told who is signed in. */
export const sessionReaders = [
  {
    name: 'next-auth/react',
    importNames: ['useSession', 'getSession', 'SessionProvider'],
    message: 'Only lib/server/auth reads sessions; pass down what the component needs.',
  },
]
