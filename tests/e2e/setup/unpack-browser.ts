import chromium from '@sparticuz/chromium'

// Run by packaged-browser.ts, which chooses the folder through TMPDIR.
await chromium.executablePath()
