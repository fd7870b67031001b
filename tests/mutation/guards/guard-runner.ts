import type { RunnerTask as Task, RunnerTestCase as Test } from 'vitest'
import { VitestTestRunner } from 'vitest/runners'
import { addToLog, readLog, readWanted, type GuardLine } from './guard-log'
import { IS_OFF, SWITCH } from './switch-guards'

/** A guard that so many tests do not notice is tried in no other: most tests that pass by one are not about it. */
const MOST_TRIES = 30
/** More often than one test is run. */
const MOST_RETRIES = 500

type Step = { kind: 'first' } | { kind: 'without' | 'again' | 'sure'; id: string }

/**
 * Runs each test, and then again for each guard that it came upon, with that guard switched off: such a run
 * costs a hundredth of starting the test file anew. After a failure the test is run once more with all guards on, to
 * know that it was not the repetition that failed, and then without the guard again, to know that it was not chance. Without wanted guards it runs tests as usual.
 */
export default class GuardRunner extends VitestTestRunner {
  private readonly killed = new Set<string>()
  private readonly tries = new Map<string, number>()
  private wanted: ReadonlySet<string> = new Set()
  private off: string | undefined
  private refused = new Set<string>()
  private step: Step = { kind: 'first' }
  private left: string[] = []

  constructor(...given: ConstructorParameters<typeof VitestTestRunner>) {
    super(...given)
    for (const line of readLog()) this.note(line)
    Reflect.set(globalThis, SWITCH, (id: string, condition: unknown, without: unknown): unknown => {
      if (Boolean(condition) !== without) this.refused.add(id)
      return this.off === id ? without : condition
    })
    // Whether it kept anything out cannot be seen here, only that it was passed.
    Reflect.set(globalThis, IS_OFF, (id: string): boolean => {
      this.refused.add(id)
      return this.off === id
    })
  }

  override async onBeforeRunTask(test: Task): Promise<void> {
    await super.onBeforeRunTask(test)
    this.wanted = readWanted(test.file.name)
    if (this.wanted.size > 0) test.retry = MOST_RETRIES
    this.step = { kind: 'first' }
  }

  async runTask(test: Test): Promise<void> {
    if (this.wanted.size === 0) return VitestTestRunner.getTestFn(test)()
    const next = await this.runStep(test)
    if (!next) return
    this.step = next
    throw new Error('To be run again, with another guard off.')
  }

  /** The step that follows. None: the test has shown what it can. */
  private async runStep(test: Test): Promise<Step | undefined> {
    const { step } = this
    if (step.kind === 'first') this.refused = new Set()
    const passed = await this.passes(
      test,
      step.kind === 'without' || step.kind === 'sure' ? step.id : undefined,
    )
    if (step.kind === 'first') {
      if (!passed) return undefined
      const ids = [...this.refused].filter((id) => this.wanted.has(id))
      for (const id of ids) this.add({ id, test: nameOf(test), what: 'refused' })
      this.left = ids.filter((id) => !this.killed.has(id) && this.triesOf(id) < MOST_TRIES)
      return this.nextTry()
    }
    if (step.kind === 'without' && !passed) return { kind: 'again', id: step.id }
    if (step.kind === 'again') {
      if (passed) return { kind: 'sure', id: step.id }
      this.add({ id: step.id, test: nameOf(test), what: 'unsure' })
      // What the missing guard let through may be in the way of all that follows.
      return undefined
    }
    this.add({ id: step.id, test: nameOf(test), what: passed ? 'passed' : 'killed' })
    return this.nextTry()
  }

  private async passes(test: Test, off: string | undefined): Promise<boolean> {
    this.off = off
    try {
      await VitestTestRunner.getTestFn(test)()
      return true
    } catch {
      return false
    } finally {
      this.off = undefined
    }
  }

  private nextTry(): Step | undefined {
    const id = this.left.shift()
    return id === undefined ? undefined : { kind: 'without', id }
  }

  private triesOf(id: string): number {
    return this.tries.get(id) ?? 0
  }

  private add(line: GuardLine): void {
    addToLog(line)
    this.note(line)
  }

  private note({ id, what }: GuardLine): void {
    if (what === 'killed') this.killed.add(id)
    else if (what !== 'refused') this.tries.set(id, this.triesOf(id) + 1)
  }
}

function nameOf(test: Test): string {
  const names = [test.name]
  for (let suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name)
  return `${test.file.name}: ${names.join(' > ')}`
}
