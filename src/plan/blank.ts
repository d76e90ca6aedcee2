/** Whether nothing is written: no value, or only white space. An empty list and `false` are answers. */
export function isBlank(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
