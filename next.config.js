/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` holds the types; checking them again here only makes a first start slower.
  typescript: { ignoreBuildErrors: true },
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
