/**
 * Compiler options, which the Vite plugin, the editor and the type check read. The class of a component's styles stands
 * on each of its elements: four characters tell a hundred components apart (tests/app/look/classes.test.ts), and weigh a
 * kilobyte less than six.
 */
export default {
  compilerOptions: { runes: true, cssHash: ({ css, filename, hash }) => `s-${hash(filename ?? css).slice(-4)}` },
};
