import type { Figures } from './measure-variant'
import { ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import type { VariantName } from './variants'

export type Series = Readonly<Record<VariantName, readonly Figures[]>>
type Goal = { says: string; value: number; met: boolean }

/** What the highlight layer promises, judged on the painter that is the default. */
export function judge(series: Series, ours: VariantName): Goal[] {
  const draw = (name: VariantName): number[] => series[name].map((figures) => figures.draw)
  const slower = (name: VariantName): number => ratioByRound(draw(name), draw(ours)).median
  const drawn = ratioByRound(draw(ours), draw('plain')).median
  const add = summarise(series[ours].map((figures) => figures.add)).median
  return [
    atMost('draws within × of plain Tiptap', drawn, 1.05),
    atMost('adds one within ms', add, 2),
    atLeast('draws faster than Recogito spans (stored offsets) by ×', slower('recogitoSpans'), 5),
    atLeast('draws faster than Recogito CSS by ×', slower('recogitoCss'), 2),
    atLeast('draws faster than all decorations by ×', slower('allDecorations'), 2.5),
  ]
}

function atMost(says: string, value: number, limit: number): Goal {
  return { says: `${says} (≤ ${limit})`, value, met: value <= limit }
}

function atLeast(says: string, value: number, limit: number): Goal {
  return { says: `${says} (≥ ${limit})`, value, met: value >= limit }
}
