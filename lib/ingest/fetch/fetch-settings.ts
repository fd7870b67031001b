import type { Gate } from './gate'
import type { RobotsSetting } from './robots-setting'

/** What an installation has decided about fetching. */
export type FetchSettings = { gate: Gate; userAgent: string; robots: RobotsSetting }
