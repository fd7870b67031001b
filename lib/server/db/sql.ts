import { Prisma } from './generated/client'

/** Composes statements for `$queryRaw`: what stands in `${}` is a parameter, or a piece made by this same tag. */
export const sql = Prisma.sql

/** Such a piece. */
export type Sql = Prisma.Sql
