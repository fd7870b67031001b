import { fail, type Result } from '@/lib/core/result'

/** Offsets into an earlier version would mean other words in the current one. */
export function staleVerdict(): Result<never> {
  return fail(
    'conflict',
    'The article has been captured anew in the meantime. Open its new version, and do this again there.',
    { field: 'versionId' },
  )
}
