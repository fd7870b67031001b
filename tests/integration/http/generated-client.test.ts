import { pathToFileURL } from 'node:url'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { startApiServer } from '@/tests/factories/api-server'
import { createDesk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { compilePrograms } from './compile-program'
import { MAIN_JOB_PROGRAM } from './main-job-program'

useDatabase()

type Session = Record<string, string>
type ApiAddress = { baseUrl: string; workspace: string }
type MainJob = (api: ApiAddress, reviewer: Session, editor: Session) => Promise<{ exported: string }>

const programModule = z.object({ mainJob: z.custom<MainJob>((value) => typeof value === 'function') })

let compiled: Awaited<ReturnType<typeof compilePrograms<'job' | 'wrongPath' | 'wrongBody' | 'wrongAnswer'>>>

// A busy machine takes its time to compile.
beforeAll(async () => {
  await using server = await startApiServer()
  const apiTypes = astToString(await openapiTypescript(new URL('/api/openapi.json', server.origin)))
  const programs = {
    job: MAIN_JOB_PROGRAM,
    wrongPath: MAIN_JOB_PROGRAM.replace('{claimId}/evidence', '{claimId}/proof'),
    wrongBody: MAIN_JOB_PROGRAM.replace("stance: 'supports'", "stance: 'agrees'"),
    wrongAnswer: MAIN_JOB_PROGRAM.replace('status: decided.status', 'status: decided.state'),
  }
  compiled = await compilePrograms(programs, { apiTypes })
})

it('compiles against the types that are generated from the description', () => {
  expect(compiled.faults('job')).toEqual([])
})

it.each(['wrongPath', 'wrongBody', 'wrongAnswer'] as const)('does not compile with a %s', (name) => {
  expect(compiled.faults(name)).not.toEqual([])
})

it('does the main job over HTTP, from a token to the export', async () => {
  await using server = await startApiServer()
  const desk = await createDesk()
  const imported: unknown = await import(pathToFileURL(compiled.fileOf('job')).href)
  const { mainJob } = programModule.parse(imported)
  const place = { baseUrl: server.origin, workspace: desk.slug }
  const { exported, ...done } = await mainJob(place, desk.reviewer.headers, desk.editor.headers)
  expect(done).toEqual({
    listed: ['The bridge'],
    sentences: ['The bridge cost two million.', 'It is ugly.'],
    marked: 'The bridge cost two million.',
    refused: 'forbidden',
    status: 'approved',
    decisions: ['approve by Edda'],
  })
  expect(exported).toContain('The bridge cost two million.')
})
