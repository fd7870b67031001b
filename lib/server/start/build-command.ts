import { generateClient } from '@/lib/server/db/generate-client'
import { ensureBuild } from './ensure-build'
import { complain, say, withProgress } from './terminal'

// npm run build: what the start does by itself, for images and machines that build apart from running.
const project = process.cwd()
await generateClient(project)
const built = await withProgress('Building the app', () => ensureBuild(project))
if (built.ok) say(built.value ? 'Built.' : 'The build is up to date.')
else {
  complain(built.failure.message)
  process.exitCode = 1
}
