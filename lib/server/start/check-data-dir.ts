import { access, constants, mkdir } from 'node:fs/promises'
import { fail, ok, type Result } from '@/lib/core/result'
import { explainFault } from './explain-fault'

/** Makes the data folder if it is absent; a failure when nothing can be written there. */
export async function checkDataDir(dataDir: string): Promise<Result<void>> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return ok(undefined)
  } catch (error) {
    return fail('unavailable', `STET_DATA_DIR cannot be used: ${explainFault(error)}`)
  }
}
