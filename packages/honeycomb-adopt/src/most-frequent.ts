export const mostFrequent = <T>(values: readonly T[]): T | undefined => {
  const count = (value: T): number => values.filter((other) => other === value).length;
  return [...new Set(values)].sort((a, b) => count(b) - count(a))[0];
};
