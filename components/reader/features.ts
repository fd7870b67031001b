import { annotations } from './features/annotations/annotations'
import { appearance } from './features/appearance/appearance'
import { arriving } from './features/arriving/arriving'
import { boilerplate } from './features/boilerplate'
import { claims } from './features/claims/claims'
import { confirming } from './features/confirming/confirming'
import { exporting } from './features/exporting/exporting'
import { history } from './features/history'
import { moving } from './features/moving'
import { progress } from './features/progress/progress'
import { repeats } from './features/repeats/repeats'
import { saving } from './features/saving/saving'
import { search } from './features/search/search'
import { shortcuts } from './features/shortcuts/shortcuts'
import { splitting } from './features/splitting/splitting'
import { tagging } from './features/tagging/tagging'
import { versions } from './features/versions/versions'
import { widening } from './features/widening/widening'
import type { RoomFeature } from './room-feature'

/**
 * What can be done in the room. Its order is that of the shortcuts within their group, of the tools and menu lines, of
 * the panels that share a place, and of what Escape leaves.
 */
export const FEATURES: readonly RoomFeature[] = [
  arriving,
  moving,
  widening,
  tagging,
  confirming,
  repeats,
  claims,
  annotations,
  history,
  splitting,
  boilerplate,
  versions,
  search,
  appearance,
  shortcuts,
  exporting,
  progress,
  saving,
]
