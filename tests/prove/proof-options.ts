export type ProofOptions = {
  /** How often something is killed. */
  kills: number
  /** No further kill after so long. */
  minutes: number
  writers: number
  /** A run in which the proof must find faults, since they are put in. */
  control: boolean
}
