/** Every story of the site, sorted by id, and the one that the root shows. */
declare module 'virtual:dateline/stories' {
  export const stories: readonly { readonly id: string; readonly title: string }[];
  export const defaultStory: string | null;
}

/** The whole dataset of one story, inlined; pages fetch it instead, from the address in their head. */
declare module 'virtual:dateline/story/*' {
  const dataset: import('#facts/dataset.ts').Dataset;
  export default dataset;
}

/** The script that hosts load: the name by its content, relative to the site's root, and its digest. */
declare module 'virtual:dateline/loader' {
  export const pinned: string;
  export const integrity: string;
}
