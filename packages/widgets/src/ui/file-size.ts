import type { Format } from '../messages/format.ts';

/** Bytes as one would say them: "840 kB", "12.5 MB". */
export const fileSize = (format: Format, bytes: number): string => {
  const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  // No file that holds anything is nothing.
  const value = Math.max(bytes / size, bytes ? 0.1 : 0);
  return format.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
};
