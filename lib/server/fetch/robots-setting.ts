/** When robots.txt is asked: never, for lists of addresses that nobody opens one by one, or for every address. */
export const ROBOTS_SETTINGS = ['never', 'bulk', 'always'] as const
export type RobotsSetting = (typeof ROBOTS_SETTINGS)[number]

/** Whether robots.txt has a say, given that a person asks for one page or a job works through a list. */
export function honoursRobots(setting: RobotsSetting, occasion: 'single' | 'bulk'): boolean {
  return setting === 'always' || (setting === 'bulk' && occasion === 'bulk')
}
