import type { Route } from '@/lib/server/http/define-route'
import { annotationRoutes } from './annotations'
import { articleRoutes } from './articles'
import { claimRoutes } from './claims'
import { evidenceRoutes } from './evidence'
import { exportRoutes } from './export'
import { importRoutes } from './imports'
import { foreignAnnotationRoutes } from './foreign-annotations'
import { passageRoutes } from './passages'
import { reviewRoutes } from './review'
import { sentenceRoutes } from './sentences'
import { settingsRoutes } from './settings'
import { versionRoutes } from './versions'
import { workspaceRoutes } from './workspace'

/** Every route of the HTTP API. */
export const routes: readonly Route[] = [
  ...workspaceRoutes,
  ...articleRoutes,
  ...importRoutes,
  ...versionRoutes,
  ...annotationRoutes,
  ...foreignAnnotationRoutes,
  ...sentenceRoutes,
  ...claimRoutes,
  ...evidenceRoutes,
  ...passageRoutes,
  ...reviewRoutes,
  ...exportRoutes,
  ...settingsRoutes,
]
