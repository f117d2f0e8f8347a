/** Types for tests. */
export function readingsData(): string;
