/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or stateful packages that a bundler would only break.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', '@prisma/client', 'sanitize-html'],
}

export default config
