import type { ClaimView } from '@/lib/schema/claim'
import { ME } from './annotation-examples'

/** A claim without evidence or verdicts. */
export const CLAIM: ClaimView = {
  id: 'c1',
  revision: 1,
  text: 'It opened.',
  speaker: null,
  saidOn: null,
  createdBy: ME,
  createdAt: '2026-01-01T00:00:00.000Z',
  approved: false,
  occurrences: [],
  evidence: [],
  verdicts: [],
}
