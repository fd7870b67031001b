import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'

// Runs before a test file loads the app, which reads its environment once.
const url = new URL(inject('templateDatabaseUrl'))
url.pathname = `/test_${randomBytes(6).toString('hex')}`
process.env['DATABASE_URL'] = url.href
process.env['STET_SECRET'] = randomBytes(32).toString('base64url')
process.env['STET_LOG_LEVEL'] = 'error'
// Test sites run on this machine.
process.env['STET_FETCH_ALLOW'] = '127.0.0.1:*'
