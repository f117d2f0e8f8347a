/** Types for tests. */
export function variantClasses(): Promise<string[][]>;
export function variantsData(): Promise<string>;
