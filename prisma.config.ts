import { defineConfig } from 'prisma/config'

// The Prisma CLI downloads a schema engine binary before anything else unless this names a file that exists. What it
// is used for here (generate, validate, format) never runs that engine; migrations use the WebAssembly build instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
