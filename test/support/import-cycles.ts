/** The files that each file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** Returns one cycle for each group of files that import each other, such as `a.ts → b.ts → a.ts`. */
export function findImportCycles(graph: ImportGraph): readonly string[] {
  return findGroups(graph).flatMap((group) => {
    const cycle = findShortestCycle(group.toSorted()[0] ?? '', graph, new Set(group))
    return cycle.length === 0 ? [] : [cycle.join(' → ')]
  })
}

/** Finds the groups of files that can reach each other, with Tarjan's algorithm. */
function findGroups(graph: ImportGraph): readonly (readonly string[])[] {
  const groups: string[][] = []
  const stack: string[] = []
  const order = new Map<string, number>()
  const earliest = new Map<string, number>()
  const visit = (file: string): void => {
    order.set(file, order.size)
    let lowest = order.get(file) ?? 0
    stack.push(file)
    for (const imported of graph.get(file) ?? []) {
      if (!order.has(imported)) visit(imported)
      if (stack.includes(imported)) lowest = Math.min(lowest, earliest.get(imported) ?? order.get(imported) ?? 0)
    }
    earliest.set(file, lowest)
    if (lowest === order.get(file)) groups.push(stack.splice(stack.indexOf(file)))
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return groups
}

/** Returns the shortest way from a file back to itself within its group; empty if there is none. */
function findShortestCycle(start: string, graph: ImportGraph, group: ReadonlySet<string>): readonly string[] {
  const seen = new Set<string>()
  let routes: readonly (readonly string[])[] = [[start]]
  while (routes.length > 0) {
    const longer = routes.flatMap((route) => (graph.get(route.at(-1) ?? '') ?? []).map((next) => [...route, next]))
    const cycle = longer.find((route) => route.at(-1) === start)
    if (cycle) return cycle
    routes = longer.filter((route) => {
      const last = route.at(-1) ?? ''
      if (seen.has(last) || !group.has(last)) return false
      seen.add(last)
      return true
    })
  }
  return []
}
