/** Compiler options come from the Vite plugin; this file is for the editor and the type check. */
export default { compilerOptions: { runes: true } };
