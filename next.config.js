/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The title comes with the head, never after it: a screen reader says it first. Next streams it to all but these.
  htmlLimitedBots: /.*/,
  // Without a connection a page stays, and the one that was asked for is fetched later; the browser's error page ends the work.
  experimental: { useOffline: true },
  // `npm run check` holds the types; checking them again here only makes a first start slower.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    resolveAlias: {
      'next-intl/config': './lib/server/auth/intl-config.ts',
      // Messages reach the formatter already parsed (lib/messages/catalogues.ts): it comes without its parser.
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
  // Native or stateful packages that a bundler would only break.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pino',
    '@prisma/client',
    'esbuild',
    'sanitize-html',
    'undici',
  ],
}

export default config
