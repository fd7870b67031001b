import type { Route } from '@/lib/server/http/define-route'
import { annotationRoutes } from './annotation/annotation-routes'
import { articleRoutes } from './article/article-routes'
import { claimRoutes } from './claim/claim-routes'
import { evidenceRoutes } from './source/evidence-routes'
import { exportRoutes } from './report/export-routes'
import { importRoutes } from './import/import-routes'
import { externalAnnotationRoutes } from './import/external-annotation-routes'
import { passageRoutes } from './claim/passage-routes'
import { passkeyRoutes } from './member/passkey-routes'
import { reviewRoutes } from './review/review-routes'
import { securityRoutes } from './member/security-routes'
import { sentenceRoutes } from './article/sentence-routes'
import { settingsRoutes } from './member/settings-routes'
import { versionRoutes } from './article/version-routes'
import { workspaceRoutes } from './workspace/workspace-routes'

/** Every route of the HTTP API. */
export const routes: readonly Route[] = [
  ...workspaceRoutes,
  ...articleRoutes,
  ...importRoutes,
  ...versionRoutes,
  ...annotationRoutes,
  ...externalAnnotationRoutes,
  ...sentenceRoutes,
  ...claimRoutes,
  ...evidenceRoutes,
  ...passageRoutes,
  ...reviewRoutes,
  ...exportRoutes,
  ...settingsRoutes,
  ...securityRoutes,
  ...passkeyRoutes,
]
