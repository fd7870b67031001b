import { fail, type Result } from '@/lib/core/result'

/** Offsets into an earlier version would mean other words in the current one. */
export function staleVerdict(): Result<never> {
  return fail('conflict', 'The article has a new version. Open it and try again there.', {
    field: 'versionId',
  })
}
