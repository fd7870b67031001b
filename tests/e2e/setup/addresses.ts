import { appFiles } from '@/tests/factories/app-files'

const API = '/api/v1/workspaces/demo'

/** What answers without a page: JSON, files, errors, next-auth. The pages are read from the folder. */
export const ADDRESSES = [
  ...['/nowhere', '/%', '/a%00', '/sign-in?from=a&from=b', `/sign-in?error=${'a'.repeat(9_000)}`],
  ...['/icon.svg', '/manifest.webmanifest', '/_next/static/nowhere.js', '/_next/image?url=x'],
  ...['/api/health', '/api/openapi.json', '/api/nowhere', '/api/v1/nowhere', '/api/v1/workspaces/nowhere'],
  ...[
    'csrf',
    'signin',
    'signout',
    'error',
    'verify-request',
    'session',
    'callback/credentials',
    'nowhere',
  ].map((name) => `/api/auth/${name}`),
  ...['', '/articles', '/claims', '/audit', '/audit/export?format=csv', '/audit/export?format=jsonl'].map(
    (path) => API + path,
  ),
  ...['/security-log/export?format=json', '/articles?limit=x', '/nowhere'].map((path) => API + path),
]

/** The address of each page in the demo workspace; ids that lead nowhere. */
export function pages(): string[] {
  return appFiles(/^page\.tsx$/).map((file) => {
    const folders = file.split('/').slice(0, -1)
    const path = folders.filter((folder) => !folder.startsWith('('))
    const named = path.map((folder) => (folder === '[workspace]' ? 'demo' : folder.replace(/^\[.*\]$/, 'x')))
    return `/${named.join('/')}`
  })
}

/** Public, and the same for everybody. */
export const MAY_BE_KEPT = /^\/(?:icon\.svg|manifest|_next\/image|api\/openapi)/
