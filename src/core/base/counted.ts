/** A number with its noun: "1 error", "1,200 errors". */
export const counted = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
