import * as z from '@/lib/schema/zod'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type Status = 200 | 201 | 204

export type InputSchema = z.ZodObject<{
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** `baseRevision`, where the route changes what has a revision. */
  ifMatch?: z.ZodType<number | undefined>
}>

/**
 * A route of the HTTP API as both sides know it: the server parses requests with it, the browser parses answers with
 * it, and the description at /api/openapi.json is made of it.
 */
export type RouteDeclaration<Input extends InputSchema = InputSchema, Answer = unknown, Accepts = unknown> = {
  method: Method
  /** Under `API_ROOT`. */
  path: `/${string}`
  summary: string
  input: Input
  /** `multipart`: a form may be sent in place of the body, which is then left out of the parsing. */
  accepts?: Accepts
  answer: z.ZodType<Answer>
  /** The statuses of a success, the usual one first; 200 unless said. */
  status?: readonly [Status, ...Status[]]
  /** The field of the answer that is shown once; it is not kept for the repeat of an idempotency key. */
  secret?: string
  /** The answer is a file of one of these types. */
  file?: readonly [FileType, ...FileType[]]
  /** Where what a 201 created is, under `API_ROOT`: fields of the answer, or of the route's own path, in braces. */
  location?: `/${string}`
  /** Answers 304 to an `If-None-Match` that names what the reader has already. */
  conditional?: true
  /** Refuses too many tries, with 429. */
  throttled?: true
}

/** A media type, with the schema of what is JSON. */
export type FileType = { type: string; schema?: z.ZodType }

/** Where all routes are. */
export const API_ROOT = '/api/v1/workspaces/{workspace}'

/** Declares a route, keeping the types of its schemas. */
export function route<const Route extends RouteDeclaration>(declaration: Route): Route {
  return declaration
}

/** The revision that a change is based on, sent as `If-Match`. Required, unless the route says `optional()`. */
export const baseRevision = z.int().min(0)

/** For routes that take nothing but their path's workspace. */
export const noInput = z.object({})

/** For routes that answer with nothing, or with a file. */
export const noAnswer = z.undefined()

/** What the caller of a route gives it, whichever route it is. */
export type AnyRequest = { params?: object; query?: object; body?: unknown; ifMatch?: number | undefined }

/** What the caller of a route gives it. */
export type RequestOf<Input extends InputSchema, Accepts> = AnyRequest &
  ParamsIn<Input['shape']> &
  QueryIn<Input['shape']> &
  BodyIn<Input['shape'], Accepts> &
  IfMatchIn<Input['shape']>

type ParamsIn<Shape> = Shape extends { params: infer Params extends z.ZodType }
  ? { params: z.input<Params> }
  : unknown

type QueryIn<Shape> = Shape extends { query: infer Query extends z.ZodType }
  ? Record<string, never> extends z.input<Query>
    ? { query?: z.input<Query> }
    : { query: z.input<Query> }
  : unknown

type IfMatchIn<Shape> = Shape extends { ifMatch: infer Revision extends z.ZodType }
  ? undefined extends z.input<Revision>
    ? { ifMatch?: z.input<Revision> }
    : { ifMatch: z.input<Revision> }
  : { ifMatch?: never }

type BodyIn<Shape, Accepts> = Shape extends { body: infer Body extends z.ZodType }
  ? { body: z.input<Body> | (Accepts extends 'multipart' ? FormData : never) }
  : Accepts extends 'multipart'
    ? { body: FormData }
    : unknown

/** The JSON body that a route takes. */
export type BodyOf<Route extends { input: z.ZodType<unknown, { body?: unknown }> }> = NonNullable<
  z.input<Route['input']>['body']
>

/** What a route answers. */
export type AnswerOf<Route extends { answer: z.ZodType }> = z.output<Route['answer']>
