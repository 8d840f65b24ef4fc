/** Numbers of bytes as people read them. */

/** "12 bytes", "3.4 KiB", "10 GiB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number(value.toFixed(1))} ${units[unit] ?? ''}`;
}

/** A mebibyte. */
export const mebibyte = 1024 * 1024;
