import type { Route } from '@/lib/server/http/define-route'
import { annotationRoutes } from './annotations'
import { articleRoutes } from './articles'
import { exportRoutes } from './export'
import { sentenceRoutes } from './sentences'
import { settingsRoutes } from './settings'
import { workspaceRoutes } from './workspace'

/** Every route of the HTTP API. */
export const routes: readonly Route[] = [
  ...workspaceRoutes,
  ...articleRoutes,
  ...annotationRoutes,
  ...sentenceRoutes,
  ...exportRoutes,
  ...settingsRoutes,
]
