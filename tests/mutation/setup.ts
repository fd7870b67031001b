import fc from 'fast-check'
import { beforeEach } from 'vitest'

// The same cases in every run, and no search for the smallest one: a mutant is found by any.
fc.configureGlobal({ seed: 1, endOnFailure: true })

// Each test gets its own turns, see `guardLoops`: together they take more than an endless loop should be given.
beforeEach(() => {
  Reflect.set(globalThis, 'mutantTurns', 0)
})
