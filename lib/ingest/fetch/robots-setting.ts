/** When robots.txt is asked: never, for lists of addresses that nobody opens one by one, or for every address. */
export const ROBOTS_SETTINGS = ['never', 'bulk', 'always'] as const
export type RobotsSetting = (typeof ROBOTS_SETTINGS)[number]

/** A person asks for one page, or a job works through a list. */
export type Occasion = 'single' | 'bulk'

/** Whether robots.txt has a say on such an occasion. */
export function honoursRobots(setting: RobotsSetting, occasion: Occasion): boolean {
  return setting === 'always' || (setting === 'bulk' && occasion === 'bulk')
}
