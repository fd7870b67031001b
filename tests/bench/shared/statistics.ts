/** Median and extremes of one figure over all rounds. */
export type Summary = { median: number; min: number; max: number }

export function summarise(values: readonly number[]): Summary {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) }
}

/** The value below which a share of the values lies, interpolated between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('There is no quantile of nothing.')
  return below + (above - below) * (place % 1)
}

/** How many times greater one series is than another, round by round: what slows a whole round cancels out. */
export function ratioByRound(series: readonly number[], base: readonly number[]): Summary {
  if (series.length !== base.length) throw new Error('Both series need one value a round.')
  return summarise(series.map((value, round) => value / (base[round] ?? Number.NaN)))
}

export function formatSummary({ median, min, max }: Summary): string {
  return `${figure(median)} (${figure(min)}–${figure(max)})`
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
