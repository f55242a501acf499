export function bundle(modules: readonly string[], outDir: string, beside?: string): Promise<unknown>;
