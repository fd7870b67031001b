/** What a column holds: a value, the roles of a slot, or which units something is linked to. */
export type Column = { kind: 'feature' | 'role' | 'link'; name: string; at: number }

/** A layer of the file's header. `at` is where its columns begin, counted without the three of the token. */
export type Layer = { kind: 'span' | 'relation' | 'chain'; name: string; columns: Column[] }

const KINDS = { SP: 'span', RL: 'relation', CH: 'chain' } as const

/** A header line `#T_SP=type|feature|…` as a layer; its columns are not placed yet. */
export function parseLayer(line: string): Layer | undefined {
  const match = /^#T_(SP|RL|CH)=(.*)$/.exec(line)
  const kind = (['SP', 'RL', 'CH'] as const).find((one) => one === match?.[1])
  if (!match || !kind) return undefined
  const [type = '', ...fields] = (match[2] ?? '').split('|')
  return { kind: KINDS[kind], name: shortName(type), columns: columnsOf(fields) }
}

/** Gives the columns of all layers, in the order of the header, their places in a line. */
export function placeColumns(layers: readonly Layer[]): Layer[] {
  let at = 0
  return layers.map((layer) => ({
    ...layer,
    columns: layer.columns.map((column) => ({ ...column, at: at++ })),
  }))
}

/** A layer without fields has one column, which says that it is there. */
function columnsOf(fields: readonly string[]): Column[] {
  const named = fields.length === 0 ? [''] : fields
  return named.map((field, index) => {
    const name = shortName(field)
    if (field.startsWith('ROLE_')) return { kind: 'role', name, at: 0 }
    const isLink = field.startsWith('BT_') || (named[index - 1]?.startsWith('ROLE_') ?? false)
    return { kind: isLink ? 'link' : 'feature', name, at: 0 }
  })
}

function shortName(type: string): string {
  return type.replace(/^.*[.:]/, '')
}
