/** Compares versions part by part: 0.10.0 is newer than 0.9.2. */
export function isNewerVersion(version: string, other: string): boolean {
  const [leftParts, rightParts] = [version, other].map((text) => text.split('.').map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (leftParts?.[index] ?? 0) - (rightParts?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
