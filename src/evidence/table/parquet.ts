import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type Compressors } from 'hyparquet'
import type { Scores } from '../types.js'
import { createCollector, type ReadOptions } from './collector.js'
import { findColumns, type ColumnPlaces, type NamedColumns } from './columns.js'
import { isProblem, type ScoresProblem } from './problem.js'

/** Reads the columns that are needed from a Parquet file, one group of rows after another. */
export async function readParquet(
  file: AsyncBuffer,
  compressors: Compressors,
  named: NamedColumns,
  options: ReadOptions,
): Promise<Scores | ScoresProblem> {
  try {
    const metadata = await parquetMetadataAsync(file)
    const names = metadata.schema.filter(({ num_children: children }) => children === undefined).map(({ name }) => name)
    const found = findColumns(names, named)
    if (isProblem(found)) return found
    const columns = names.filter((_, place) => Object.values(found.places).includes(place))
    /* Only the columns that are used are read, so rows aren't compared as a whole. */
    const places = Object.fromEntries(
      Object.entries(found.places).map(([role, place]) => [role, columns.indexOf(names[place] ?? '')]),
    ) as ColumnPlaces
    const collector = createCollector(places, columns.length, options)
    let rowStart = 0
    for (const { num_rows: rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(rows)
      await parquetRead({
        file,
        metadata,
        compressors,
        columns,
        rowStart,
        rowEnd,
        onComplete: (all: readonly (readonly unknown[])[]) => {
          for (const cells of all) collector.add(cells)
        },
      })
      rowStart = rowEnd
    }
    return collector.finish()
  } catch (error) {
    return {
      problem: `the Parquet file can't be read: ${error instanceof Error ? error.message : String(error)}`,
      help: 'Write the file again, with Snappy or Gzip compression, or as CSV.',
    }
  }
}
