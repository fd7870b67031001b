import fc from 'fast-check'

// The same cases in every run, and no search for the smallest one: a mutant is found by any.
fc.configureGlobal({ seed: 1, endOnFailure: true })
