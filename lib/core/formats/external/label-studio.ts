import type { Result } from '@/lib/core/result'
import type { ExternalFile } from './external-file'
import { createGathering, type Gathering } from './create-gathering'
import { idIn, listIn, nameIn, objectIn, timeIn, type JsonObject } from './json-fields'
import type { Entry } from './lines-of'
import { createTaskTexts, type TaskTexts } from './label-studio/task-texts'
import { readRegions } from './label-studio/regions'

/** Do these entries look like tasks of Label Studio, in its full or its short (JSON-MIN) form? */
export function isLabelStudio(entries: readonly unknown[]): boolean {
  return entries.some((json) => {
    const task = objectIn(json)
    return task !== undefined && (isFull(task) || isShort(task))
  })
}

/**
 * Tasks of Label Studio with their labelled regions. Each annotator's regions come by themselves, equal ones too. Regions
 * of pictures and sounds, choices for a whole task, relations, predictions, drafts and what an annotator skipped are
 * not carried.
 */
export function readLabelStudio(entries: Iterable<Entry>): Result<ExternalFile> {
  const gathering = createGathering()
  for (const { row, json } of entries) {
    if (gathering.isFull()) break
    const task = objectIn(json)
    if (task === undefined) gathering.faulty({ row, message: 'The entry is not a task.' })
    else if (isFull(task)) readTask(task, { row, gathering })
    else readShortTask(task, { row, gathering })
  }
  return gathering.finish('label-studio')
}

function isFull(task: JsonObject): boolean {
  return objectIn(task['data']) !== undefined && ('annotations' in task || 'completions' in task)
}

type At = { row: number; gathering: Gathering }

function readTask(task: JsonObject, at: At): void {
  const texts = textsOf(task, objectIn(task['data']) ?? {}, at)
  // Older versions called annotations completions.
  for (const json of listIn(task['annotations'] ?? task['completions'])) {
    const annotation = objectIn(json)
    if (annotation === undefined)
      at.gathering.faulty({ row: at.row, message: 'The annotation is not an object.' })
    else if (annotation['was_cancelled'] === true) leaveOut('The annotator skipped this task.', at)
    else {
      const author = authorOf(annotation['completed_by'])
      readRegions(listIn(annotation['result']), {
        ...at,
        texts,
        author,
        createdAt: timeIn(annotation['created_at']),
      })
    }
  }
  const [predictions, drafts] = [listIn(task['predictions']), listIn(task['drafts'])]
  predictions.forEach(() => leaveOut('A prediction by a model, not an annotation by a person.', at))
  drafts.forEach(() => leaveOut('A draft that its annotator has not submitted.', at))
}

function leaveOut(message: string, { row, gathering }: At): void {
  gathering.notCarried({ row, message })
}

/** The short form keeps data and results side by side, each result under the name of its control. */
function readShortTask(task: JsonObject, at: At): void {
  const texts = textsOf(task, task, at)
  const author = authorOf(task['annotator'])
  const createdAt = timeIn(task['created_at'])
  let isLabelled = false
  for (const [control, value] of Object.entries(task)) {
    const regions = listIn(value).filter((item) => objectIn(item) !== undefined)
    if (!regions.some(isRegion)) continue
    isLabelled = true
    const results = regions.map((region) => ({ value: region, type: typeIn(region), from_name: control }))
    readRegions(results, { ...at, texts, author, createdAt })
  }
  // One choice stands there like a field of the data, so that it cannot be told by its name.
  if (!isLabelled)
    leaveOut('No words of this task are labelled. Choices for a whole task are not imported.', at)
}

/** What only this tool writes beside the data: how long it took, or lists of labels. Other tools name one label a span. */
function isShort(task: JsonObject): boolean {
  if ('annotation_id' in task || 'lead_time' in task) return true
  return Object.values(task).some(
    (field) => Array.isArray(objectIn(field)?.['choices']) || listIn(field).some(isLabelledRegion),
  )
}

function isLabelledRegion(json: unknown): boolean {
  const { start, end } = objectIn(json) ?? {}
  return start !== undefined && end !== undefined && typeIn(json) !== undefined
}

function isRegion(json: unknown): boolean {
  const { start, end } = objectIn(json) ?? {}
  return typeIn(json) !== undefined || (start !== undefined && end !== undefined)
}

/** What a region of the short form is, which there only the list that holds its labels says. */
function typeIn(region: unknown): string | undefined {
  return Object.entries(objectIn(region) ?? {}).find(([name, value]) => {
    return Array.isArray(value) && (name === 'choices' || name.endsWith('labels'))
  })?.[0]
}

function textsOf(task: JsonObject, data: JsonObject, { row, gathering }: At): TaskTexts {
  return createTaskTexts(data, { name: `Task ${idIn(task['id']) ?? String(row)}`, gathering })
}

function authorOf(json: unknown): string | undefined {
  const person = objectIn(json)
  if (person === undefined) {
    const id = idIn(json)
    return id === undefined ? undefined : `annotator ${id}`
  }
  const names = [nameIn(person['first_name']), nameIn(person['last_name'])].filter(Boolean).join(' ')
  return names === '' ? (nameIn(person['email']) ?? idIn(person['id'])) : names
}
