/** One number of a check, printed as `name: value`. `must` is what it has to be; without it the number only informs. */
export type Figure = { name: string; value: number | string; must?: number | string }

/** What a check found: its figures, and a line for each case that went wrong. */
export type Outcome = { figures: Figure[]; faults: string[] }

/** Runs one body of cases that nobody on this project wrote. Throws when a part of the corpora is missing. */
export type Check = (corporaDir: string) => Promise<Outcome>
