export function bundle(modules: readonly string[], outDir: string): Promise<unknown>;
