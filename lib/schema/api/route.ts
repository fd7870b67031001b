import { z } from '@/lib/schema/zod'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type Status = 200 | 201 | 204

export type InputSchema = z.ZodObject<{ params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType }>

/**
 * A route of the HTTP API as both sides know it: the server parses requests with it, the browser parses answers with
 * it, and the description at /api/openapi.json is made of it.
 */
export type RouteDeclaration<Input extends InputSchema = InputSchema, Answer = unknown, Accepts = unknown> = {
  method: Method
  /** Under `/api/v1/workspaces/{workspace}`. */
  path: `/${string}`
  summary: string
  input: Input
  /** `multipart`: a form may be sent in place of the body, which is then left out of the parsing. */
  accepts?: Accepts
  answer: z.ZodType<Answer>
  /** The statuses of a success, the usual one first; 200 unless said. */
  status?: readonly [Status, ...Status[]]
  /** The media type of an answer that is a file and no JSON. */
  file?: string
}

/** Declares a route, keeping the types of its schemas. */
export function route<const Route extends RouteDeclaration>(declaration: Route): Route {
  return declaration
}

/** For routes that take nothing but their path's workspace. */
export const noInput = z.object({})

/** For routes that answer with nothing, or with a file. */
export const noAnswer = z.undefined()

type ParamsOf<Shape> = Shape extends { params: infer Params extends z.ZodType }
  ? { params: z.input<Params> }
  : unknown

type QueryOf<Shape> = Shape extends { query: infer Query extends z.ZodType }
  ? Record<string, never> extends z.input<Query>
    ? { query?: z.input<Query> }
    : { query: z.input<Query> }
  : unknown

type BodyOf<Shape, Accepts> = Shape extends { body: infer Body extends z.ZodType }
  ? { body: z.input<Body> | (Accepts extends 'multipart' ? FormData : never) }
  : Accepts extends 'multipart'
    ? { body: FormData }
    : unknown

/** What the caller of a route gives it. */
export type RequestOf<Input extends InputSchema, Accepts> = ParamsOf<Input['shape']> &
  QueryOf<Input['shape']> &
  BodyOf<Input['shape'], Accepts>
