import type { OldAnchor } from '@/lib/core/anchoring/create-reanchorer'
import type { Truth } from './truth'

/** Two versions, and passages of the old one with what became of each. */
export type Case = { before: string; after: string; passages: { anchor: OldAnchor; truth: Truth }[] }

/** Cases that are reported in one line. */
export type Setting = { name: string; cases: Case[] }
