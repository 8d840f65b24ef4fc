/** How TypeScript of the curriculum is loaded: as it lies there, or from the bundle that was built of it. */

/** Loads a module of the curriculum by its absolute path and returns its exports. */
export type ModuleLoader = (file: string) => Promise<Readonly<Record<string, unknown>>>;
