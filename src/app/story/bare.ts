/** A name without what explains it: "Dmitry Peskov" for "Dmitry Peskov, the Kremlin’s spokesman". */
export function bare(name: string): string {
  return name.replace(/(?<=.)\s*[,(].*$/, '');
}
