import type { Route } from '../define-route'
import { settingsRoutes } from './settings'
import { workspaceRoutes } from './workspace'

/** Every route of the HTTP API. */
export const routes: readonly Route[] = [...workspaceRoutes, ...settingsRoutes]
