import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'

// Run as a process of its own by a test, which kills it: starts a database on the folder given and keeps it.
const started = await startEmbeddedDatabase({ dataDir: process.argv[2] ?? '', durable: true })
if (!started.ok) throw new Error(started.failure.message)
process.stdout.write(JSON.stringify({ url: started.value.url, postgres: started.value.pid }))
setInterval(() => undefined, 60_000)
